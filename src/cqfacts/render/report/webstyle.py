"""The style sheet of the HTML report: light and dark, for a phone, a desk and paper."""

from __future__ import annotations

STYLE = """
:root {
  color-scheme: light dark;
  --ground: #fbfaf8; --card: #ffffff; --ink: #1d1f23; --soft: #5b616b; --line: #dcd9d3;
  --good: #11663b; --good-ground: #e1f3e8; --bad: #a3161f; --bad-ground: #fde5e4;
  --open: #7a4d00; --open-ground: #fdf0d2; --found: #fff2a8; --link: #0b5394;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #16181c; --card: #1f2227; --ink: #e6e4df; --soft: #a4aab4; --line: #383c44;
    --good: #7fd6a0; --good-ground: #16301f; --bad: #ff9c98; --bad-ground: #431b1d;
    --open: #f0c36a; --open-ground: #3a2c10; --found: #57480f; --link: #8fc1f5;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 46rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.65 system-ui, -apple-system, "Segoe UI",
    "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  overflow-wrap: anywhere;
}
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 .75rem; }
h2 { font-size: 1.15rem; line-height: 1.4; margin: 0; }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
a { color: var(--link); }
.counts { display: flex; flex-wrap: wrap; gap: .4rem; margin: .5rem 0; padding: 0; list-style: none; }
.counts li { padding: .1rem .6rem; border: 1px solid var(--line); border-radius: 1rem; font-size: .9rem; }
.supported { --tone: var(--good); --under: var(--good-ground); }
.refuted { --tone: var(--bad); --under: var(--bad-ground); }
.not-enough-info { --tone: var(--open); --under: var(--open-ground); }
.counts li.supported, .counts li.refuted, .counts li.not-enough-info {
  color: var(--tone); background: var(--under); border-color: currentColor;
}
.counts b, .sign { font-weight: 700; }
.soft { color: var(--soft); font-size: .9rem; margin: .25rem 0; }
.loud { border: 2px solid var(--open); background: var(--open-ground); color: var(--open); padding: .6rem .9rem;
  border-radius: .5rem; font-weight: 700; margin: 1rem 0; }
section { margin-top: 2.5rem; }
.draft { position: relative; background: var(--card); border: 1px solid var(--line); border-radius: .6rem;
  padding: 1rem 1.1rem; margin-top: .75rem; white-space: pre-wrap; line-height: 1.9; }
.number { background: var(--under); color: var(--tone); border-bottom: 2px solid currentColor; border-radius: .2rem;
  padding: .05em .2em; }
.number > a { color: inherit; text-decoration: none; }
.number .sign { margin-right: .15em; }
.number.whole { white-space: nowrap; }
.number.refuted { border-bottom-style: double; border-bottom-width: 4px; }
.number.not-enough-info { border-bottom-style: dashed; }
.passed { border-bottom: 1px dotted var(--soft); }
.tip { display: none; position: absolute; left: 1.1rem; right: 1.1rem; z-index: 1; margin-top: .3rem;
  padding: .6rem .8rem; background: var(--card); color: var(--ink); border: 1px solid var(--tone);
  border-left-width: 4px; border-radius: .4rem; box-shadow: 0 4px 18px rgb(0 0 0 / .25);
  font-size: .9rem; line-height: 1.5;
  white-space: normal; pointer-events: none; }
.tip > span { display: block; }
.number:hover > .tip, .number:focus-within > .tip { display: block; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: .2rem; }
.notes { list-style: none; margin: 0; padding: 0; }
.notes > li { border-left: 4px solid var(--tone); background: var(--card); border-radius: 0 .5rem .5rem 0;
  padding: .7rem .9rem; margin: .6rem 0; scroll-margin-top: 1rem; }
.notes > li:target { outline: 2px solid var(--tone); }
.notes p { margin: .15rem 0; }
.verdict { color: var(--tone); font-weight: 700; }
.place { color: var(--soft); font-size: .85rem; font-weight: 400; white-space: nowrap; }
.page b { color: var(--ink); }
blockquote { margin: .4rem 0 0; padding: 0 0 0 .8rem; border-left: 2px solid var(--line); font-size: .95rem; }
blockquote mark, .tip mark { background: var(--found); color: inherit; border-radius: .15rem; padding: .05em .15em;
  font-weight: 700; }
cite { font-style: normal; color: var(--soft); font-size: .85rem; display: block; }
details { font-size: .85rem; color: var(--soft); margin-top: .4rem; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .75rem; }
@media (max-width: 40rem) {
  body { padding: 1rem .75rem 3rem; }
  .draft { padding: .8rem; }
  .tip { left: .5rem; right: .5rem; }
}
@media print {
  :root { --ground: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #999; --good: #000; --bad: #000;
    --open: #000; --good-ground: #fff; --bad-ground: #fff; --open-ground: #fff; --found: #fff; --link: #000; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .tip { display: none !important; }
  blockquote mark { text-decoration: underline; }
  .notes > li, .loud { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
"""
