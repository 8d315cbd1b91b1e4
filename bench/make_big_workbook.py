#!/usr/bin/env python3
"""Makes a workbook of many cells, to measure what reading it takes.  usage: make_big_workbook.py ROWS COLUMNS FILE.xlsx [numbers|texts|formulas]

Measure:  /usr/bin/time -v ./jiheng read FILE.xlsx > /dev/null
"""
import sys, zipfile

rows, columns, path = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
kind = sys.argv[4] if len(sys.argv) > 4 else 'numbers'

def letters(n):
    text = ''
    while n > 0:
        n, rest = divmod(n - 1, 26)
        text = chr(65 + rest) + text
    return text

names = [letters(c + 1) for c in range(columns)]
M = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
P = 'http://schemas.openxmlformats.org/package/2006/relationships'

def cell(place, r, c):
    if kind == 'texts': return f'<c r="{place}" t="inlineStr"><is><t>第{r}行第{c}列</t></is></c>'
    if kind == 'formulas': return f'<c r="{place}"><f>{r}+{c}</f><v>{r + c}</v></c>'
    return f'<c r="{place}"><v>{r}.{c:02}</v></c>'

with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as z:
    z.writestr('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>')
    z.writestr('_rels/.rels', f'<Relationships xmlns="{P}"><Relationship Id="a" Type="{R}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
    z.writestr('xl/workbook.xml', f'<workbook xmlns="{M}" xmlns:r="{R}"><sheets><sheet name="大表" sheetId="1" r:id="s"/></sheets></workbook>')
    z.writestr('xl/_rels/workbook.xml.rels', f'<Relationships xmlns="{P}"><Relationship Id="s" Type="{R}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
    with z.open('xl/worksheets/sheet1.xml', 'w') as s:
        s.write(f'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{M}"><sheetData>'.encode())
        for r in range(1, rows + 1):
            s.write(f'<row r="{r}">{"".join(cell(f"{names[c]}{r}", r, c) for c in range(columns))}</row>'.encode())
        s.write(b'</sheetData></worksheet>')
