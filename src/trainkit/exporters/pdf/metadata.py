"""What a file says of itself, twice and the same: the information dictionary (ISO 32000-1, 14.3.3) and XMP
(ISO 16684-1), which also claims PDF/UA-1 (ISO 14289-1, clause 5).
"""

from __future__ import annotations

from time import gmtime, strftime

from trainkit.model import Properties

from .objects import plain_stream, text_string

_PRODUCER = "trainkit"

# What XML 1.0 can't hold at all, and what it takes for markup.
_XML_ESCAPES: dict[int, str] = {code: "" for code in range(32) if chr(code) not in "\t\n\r"}
_XML_ESCAPES |= {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
{properties}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""

_ALTERNATIVE = '<{0}><rdf:Alt><rdf:li xml:lang="x-default">{1}</rdf:li></rdf:Alt></{0}>'
_SEQUENCE = "<{0}><rdf:Seq><rdf:li>{1}</rdf:li></rdf:Seq></{0}>"
_BAG = "<{0}><rdf:Bag><rdf:li>{1}</rdf:li></rdf:Bag></{0}>"
_SIMPLE = "<{0}>{1}</{0}>"


def info(properties: Properties) -> bytes:
    """Return the information dictionary; what is not known has no entry."""
    date = strftime("D:%Y%m%d%H%M%SZ", gmtime(properties.created))
    entries = {
        b"Title": properties.title,
        b"Author": properties.author,
        b"Subject": properties.subject,
        b"Producer": _PRODUCER,
        b"CreationDate": date,
        b"ModDate": date,
    }
    return b"<<%b>>" % b"".join(b"/%b%b" % (key, text_string(text)) for key, text in entries.items() if text)


def xmp(properties: Properties) -> bytes:
    """Return the metadata stream, which is never compressed so that any program finds it (ISO 32000-1, 14.3.2)."""
    date = strftime("%Y-%m-%dT%H:%M:%SZ", gmtime(properties.created))
    table = (
        (_ALTERNATIVE, "dc:title", properties.title),
        (_SEQUENCE, "dc:creator", properties.author),
        (_ALTERNATIVE, "dc:description", properties.subject),
        (_BAG, "dc:publisher", properties.organisation),
        (_BAG, "dc:language", properties.language),
        (_SIMPLE, "xmp:CreateDate", date),
        (_SIMPLE, "xmp:ModifyDate", date),
        (_SIMPLE, "pdf:Producer", _PRODUCER),
        (_SIMPLE, "pdfuaid:part", "1"),
    )
    lines = [template.format(name, text.translate(_XML_ESCAPES)) for template, name, text in table if text]
    return plain_stream(_XMP.format(properties="\n".join(lines)).encode("utf-8"), "/Type/Metadata/Subtype/XML")
