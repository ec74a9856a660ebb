"""The command line: arguments, files, streams and exit statuses. Nothing here reads a number or judges one."""
