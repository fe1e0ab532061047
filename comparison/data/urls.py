"""Recognize the addresses that data and pages may link to."""

import re

# Printable ASCII without what could end an attribute or a link, or start a template.
_PATH = r"/[!#-&(-;=?-\[\]_a-z~]*"
_LABEL = r"(?!xn--)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
#: The form of a URL of https, at a host that is named in plain letters. Neither a user, a password
#: nor a port stands before the path, and the name is no coded form of letters that look like these.
HTTPS = rf"https://(?:{_LABEL}\.)+[a-z]{{2,63}}(?:{_PATH})?"
is_https = re.compile(HTTPS).fullmatch
#: One of the reader's own machine.
is_local = re.compile(rf"http://(?:127\.0\.0\.1|localhost)(?::[0-9]{{1,5}})?(?:{_PATH})?").fullmatch
#: One that a host may give its site or its repository.
is_host = re.compile(rf"https?://[A-Za-z0-9.-]+(?::[0-9]{{1,5}})?(?:{_PATH})?").fullmatch
#: A place on the same site, whatever page it stands on: no scheme, no host, and nothing that a
#: browser leaves out or reads as a slash.
is_within_site = re.compile(r"(?!//)[\w./#?=&%~+,@!$*()-]*", re.ASCII).fullmatch
