"""The peer's least work: load a document and touch every paragraph and cell."""
import sys
import docx

document = docx.Document(sys.argv[1])
characters = sum(len(p.text) for p in document.paragraphs)
for table in document.tables:
    for row in table.rows:
        for cell in row.cells:
            characters += len(cell.text)
print(characters)
