"""What a deck says of itself: core, extended and custom properties (ECMA-376 part 2, 8; part 1, 22.2 and 22.3)."""

from __future__ import annotations

from datetime import UTC, datetime

from trainkit.model import Properties
from trainkit.presentationml import HEADER, SEAL, text

from .xml import language

_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_VARIANT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"

# The format id of custom properties, the same in all files ([MS-OLEPS] 2.25).
_FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


def core_xml(properties: Properties) -> str:
    """Return title, author, subject, language and dates."""
    created = datetime.fromtimestamp(properties.created, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    tag = language(properties.language).split('"')[1]
    return (
        f'{HEADER}<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{text(properties.title)}</dc:title><dc:subject>{text(properties.subject)}</dc:subject>"
        f"<dc:creator>{text(properties.author or 'trainkit')}</dc:creator>"
        "<cp:lastModifiedBy>trainkit</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{created}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{created}</dcterms:modified>'
        f"<dc:language>{tag}</dc:language></cp:coreProperties>"
    )


def app_xml(properties: Properties, slides: int, notes: int) -> str:
    """Return the counts and the organisation."""
    return (
        f'{HEADER}<Properties xmlns="{_EXTENDED}"><TotalTime>0</TotalTime><Application>trainkit</Application>'
        f"<Slides>{slides}</Slides><Notes>{notes}</Notes><HiddenSlides>0</HiddenSlides>"
        f"<Company>{text(properties.organisation)}</Company></Properties>"
    )


def custom_xml(seal: str) -> str:
    """Return the fingerprint that tells whether anybody has changed the deck."""
    return (
        f'{HEADER}<Properties xmlns="{_CUSTOM}" xmlns:vt="{_VARIANT}">'
        f'<property fmtid="{_FORMAT_ID}" pid="2" name="{SEAL}"><vt:lpwstr>{seal}</vt:lpwstr></property></Properties>'
    )
