"""Chinese in every encoding that newsrooms use, short and long: read rightly, or refused with what to do about it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cqfacts.cli.drafts import Unreadable, decode
from tests.conftest import Cqfacts

SIMPLIFIED = (
    "重庆人才资源总量超过630万人。",
    "今年1—11月，全市新增科技型企业13646家，同比增长125.5%。",
    "金凤实验室有29个创新团队，科研人员近400人。",
    "约占全市一半。",
    "软件从业人员总量达32万人，“满天星”行动计划签约招聘人才超过5万人。",
    "# 科技周报\n\n- 研发平台：超过850家\n- 两院院士：18名\n",
)
TRADITIONAL = (
    "重慶人才資源總量超過630萬人。",
    "西部（重慶）科學城的研發平臺，如今已增至330個。",
    "「滿天星」計劃推出以來，簽約招聘人才超過5萬人。",
    "直接經費4.33億元，約佔一半。",
)
HONG_KONG = ("深水埗嘅人才總量，係咁多年嚟最高。", "粉嶺有三間實驗室，喺度做嘢嘅有四百人。")
KOREAN = ("충칭시의 인재는 630만 명을 넘었다.", "연구개발 인력은 지난해보다 21.8% 늘었다.")
JAPANESE = ("重慶市の人材は630万人を超えた。", "研究開発要員は20万人で、前年より21.8%増加した。")
RUSSIAN = ("Население города превышает шесть миллионов человек.",)
FRENCH = ("Les chercheurs étaient déjà 400 à l'été, soit 21,8 % de plus.",)

CASES = [
    *((encoding, SIMPLIFIED) for encoding in ("utf-8", "utf-8-sig", "utf-16", "gb18030")),
    *((encoding, TRADITIONAL) for encoding in ("utf-8", "utf-8-sig", "utf-16", "big5", "gb18030")),
    ("utf-16-le", (*SIMPLIFIED, *TRADITIONAL)),
    ("utf-16-be", (*SIMPLIFIED, *TRADITIONAL)),
    ("big5hkscs", HONG_KONG),
    ("cp950", ("總額～2.21億元，共28個項目。",)),
    ("utf-16-le", ("Over 6.3 million people.",)),
    ("utf-16-be", ("Over 6.3 million people.",)),
]


@pytest.mark.parametrize("times", [1, 200])
@pytest.mark.parametrize(("encoding", "texts"), CASES, ids=[f"{name}-{at}" for at, (name, _) in enumerate(CASES)])
def test_what_an_encoding_wrote_is_read_back(encoding: str, texts: tuple[str, ...], times: int) -> None:
    for text in texts:
        assert decode((text * times).encode(encoding)) == (text * times, encoding)


@pytest.mark.parametrize("order", ["le", "be"])
def test_a_mark_decides_in_either_order(order: str) -> None:
    text = SIMPLIFIED[0]
    assert decode(f"\ufeff{text}".encode(f"utf-16-{order}")) == (text, "utf-16")


def test_long_drafts_are_told_by_their_beginning_and_read_to_their_end() -> None:
    text = SIMPLIFIED[1] * 10_000 + "㐀龥鿿"
    assert decode(text.encode("gb18030")) == (text, "gb18030")


@pytest.mark.parametrize(
    ("texts", "encoding"),
    [
        (KOREAN, "euc_kr"), (KOREAN, "cp949"), (JAPANESE, "euc_jp"), (JAPANESE, "shift_jis"), (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp1251"), (FRENCH, "cp1252"), (FRENCH, "latin-1"), (("家",), "gb18030"),
    ],
)  # fmt: skip
def test_what_cannot_be_told_is_refused(texts: tuple[str, ...], encoding: str) -> None:
    for text in texts:
        with pytest.raises(Unreadable, match="cannot be told; --encoding names it"):
            decode(text.encode(encoding))
        assert decode(text.encode(encoding), encoding) == (text, encoding)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (SIMPLIFIED[0].encode("utf-32"), "UTF-32; save it as UTF-8"),
        (b"\xff\xfe" + SIMPLIFIED[0].encode("utf-16-le")[:-1], "not utf-16: byte 32 does not fit"),
        (b"\xef\xbb\xbf\xff", "not utf-8-sig: byte 0 does not fit"),
        (b"7 people\x00", "NUL bytes"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "NUL bytes"),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00", "NUL bytes"),
        ("重庆630万人\0".encode("utf-16"), "NUL bytes"),
        (SIMPLIFIED[1].encode("gb18030")[:-1], "cannot be told"),
        (b"\xff\xff\xff\xff", "cannot be told"),
    ],
)
def test_a_refusal_says_why(data: bytes, message: str) -> None:
    with pytest.raises(Unreadable, match=message):
        decode(data)


@pytest.mark.parametrize(
    ("encoding", "message"),
    [
        ("gb18030", "not gb18030: byte 0 does not fit"),
        ("klingon", "no encoding 'klingon'"),
        ("hex", "no encoding 'hex'"),
        ("", "no encoding ''"),
        ("utf-8\0", "not utf-8"),
    ],
)
def test_the_encoding_that_is_named_decides(encoding: str, message: str) -> None:
    with pytest.raises(Unreadable, match=message):
        decode(b"\xff\xfe\xff", encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_a_mark_is_no_text_even_where_the_encoding_is_named(encoding: str) -> None:
    assert decode("\ufeff# 重庆".encode(encoding.removesuffix("-sig")), encoding)[0] == "# 重庆"


def test_the_command_says_what_it_assumed(cqfacts: Cqfacts, tmp_path: Path) -> None:
    files = {"gb.txt": "gb18030", "big5.txt": "big5", "utf8.txt": "utf-8"}
    for name, encoding in files.items():
        lines = TRADITIONAL if encoding == "big5" else SIMPLIFIED
        (tmp_path / name).write_bytes(lines[0].encode(encoding))
    run = cqfacts("check", *files, "--json", cwd=tmp_path)
    assert (run.status, run.err) == (0, "")
    documents = json.loads(run.out)["documents"]
    assert {each["path"]: each["encoding"] for each in documents} == files
    assert [each["claims"][0]["verdict"] for each in documents] == ["supported"] * 3
    text = cqfacts("check", *files, cwd=tmp_path).out
    assert "gb.txt\n  read as gb18030\n" in text
    assert "big5.txt\n  read as big5\n" in text
    assert "utf8.txt\n\n" in text


def test_the_encoding_option(cqfacts: Cqfacts, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("630万人".encode("gb18030"))
    assert cqfacts("check", "a.txt", "--encoding", "gb18030", cwd=tmp_path).status == 0
    run = cqfacts("check", "a.txt", "--encoding", "klingon", cwd=tmp_path)
    assert run.status == 2
    assert run.err == "cqfacts: a.txt: there is no encoding 'klingon'\n"
