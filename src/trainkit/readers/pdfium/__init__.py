"""Opens a PDF document with PDFium and gives its words, pictures and lines with their places, as plain data.

`wire` has the types, `document` reads; `python -m trainkit.readers.pdfium` is the child process that does so. Nothing
else may load PDFium: it is native code, and a document comes from anybody.
"""
