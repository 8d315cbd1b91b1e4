"""Makes the documents that bench/large measures, from nothing and from the samples."""
import glob
import os
import shutil
import subprocess
import zipfile
from xml.sax.saxutils import escape

HEAD = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分']
GROUPS = [('产出指标', '数量指标'), ('产出指标', '质量指标'), ('产出指标', '时效指标'), ('效益指标', '社会效益指标')]


def rows(count):
    """Indicator rows that differ from each other; the points are as small as a total of 90 asks for."""
    for i in range(count):
        first, second = GROUPS[i * len(GROUPS) // count]
        goal = 60 + i % 40
        yield [first, second, f'第{i + 1}类服务事项按时办结率', f'≥{goal}%', f'{goal + i % 3}%', '0.09', '0.09']


def title():
    return ['项目支出绩效自评表', '（2024年度）', '项目名称：基层服务能力提升项目', '填报单位：云岫县示例局']


W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
P = 'http://schemas.openxmlformats.org/package/2006/relationships'
S = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/{part}" ContentType="application/vnd.openxmlformats-officedocument.{type}.main+xml"/></Types>'
RELS = f'<Relationships xmlns="{P}"><Relationship Id="a" Type="{R}/officeDocument" Target="{{part}}"/></Relationships>'


def docx(path, count):
    def cell(text): return f'<w:tc><w:tcPr><w:tcW w:w="1300" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p></w:tc>'
    body = ''.join(f'<w:p><w:r><w:t>{t}</w:t></w:r></w:p>' for t in title())
    sides = ''.join(f'<w:{s} w:val="single" w:sz="4" w:color="000000"/>' for s in ('top', 'left', 'bottom', 'right', 'insideH', 'insideV'))
    body += f'<w:tbl><w:tblPr><w:tblBorders>{sides}</w:tblBorders></w:tblPr><w:tblGrid>' + '<w:gridCol w:w="1300"/>' * len(HEAD) + '</w:tblGrid>'
    for row in [HEAD, *rows(count)]: body += '<w:tr>' + ''.join(map(cell, row)) + '</w:tr>'
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as z:
        z.writestr('[Content_Types].xml', TYPES.format(part='word/document.xml', type='wordprocessingml.document'))
        z.writestr('_rels/.rels', RELS.format(part='word/document.xml'))
        z.writestr('word/document.xml', f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{W}"><w:body>{body}</w:tbl><w:p/></w:body></w:document>')


def xlsx(path, count):
    lines = [[t] for t in title()] + [HEAD, *rows(count)]
    def cell(r, c, text): return f'<c r="{chr(65 + c)}{r}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'
    sheet = ''.join(f'<row r="{r}">' + ''.join(cell(r, c, t) for c, t in enumerate(line)) + '</row>' for r, line in enumerate(lines, 1))
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as z:
        z.writestr('[Content_Types].xml', TYPES.format(part='xl/workbook.xml', type='spreadsheetml.sheet').replace('</Types>',
            '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'))
        z.writestr('_rels/.rels', RELS.format(part='xl/workbook.xml'))
        z.writestr('xl/workbook.xml', f'<workbook xmlns="{S}" xmlns:r="{R}"><sheets><sheet name="自评表" sheetId="1" r:id="s"/></sheets></workbook>')
        z.writestr('xl/_rels/workbook.xml.rels', f'<Relationships xmlns="{P}"><Relationship Id="s" Type="{R}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
        z.writestr('xl/worksheets/sheet1.xml', f'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{S}"><sheetData>{sheet}</sheetData></worksheet>')


def html(path, count):
    table = ''.join('<tr>' + ''.join(f'<td>{escape(t)}</td>' for t in row) + '</tr>\n' for row in [HEAD, *rows(count)])
    with open(path, 'w', encoding='utf-8') as f:
        f.write('<!DOCTYPE html><meta charset="utf-8"><title>自评表</title>' + ''.join(f'<p>{t}</p>' for t in title()) + f'<table border="1">\n{table}</table>')


def txt(path, count):
    with open(path, 'w', encoding='utf-8') as f:
        f.write('\n'.join(title()) + '\n\n' + '\n'.join('\t'.join(row) for row in [HEAD, *rows(count)]) + '\n')


def workbook_big(home, folder, rows_, columns, kind='numbers'):
    path = f'{folder}/{rows_}x{columns}.xlsx'
    subprocess.run(['python3', f'{home}/bench/make_big_workbook.py', str(rows_), str(columns), path, kind], check=True)
    return path


def converted(path, extension, folder):
    """What LibreOffice makes of a document; None without it."""
    if not shutil.which('soffice'): return None
    out = f'{folder}/to-{extension}'
    subprocess.run(['soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to', extension, '--outdir', out, path],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
    made = f'{out}/{os.path.splitext(os.path.basename(path))[0]}.{extension}'
    return made if os.path.exists(made) else None


def many_pages(home, folder, pages):
    """A PDF of at least so many pages: the Word samples and a table of 300 rows, printed and put together again and again."""
    if not shutil.which('soffice') or not shutil.which('pdfunite'): return None, 0
    sources = sorted(glob.glob(f'{home}/samples/*/document.docx'))
    printed, table = [], f'{folder}/table300.docx'
    docx(table, 300)
    for i, source in enumerate([*sources, table]):
        copy = f'{folder}/page{i}.docx'
        shutil.copy(source, copy)
        printed.append(copy)
    subprocess.run(['soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to', 'pdf', '--outdir', f'{folder}/printed', *printed],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
    made = sorted(glob.glob(f'{folder}/printed/*.pdf'))
    if not made: return None, 0
    once = f'{folder}/once.pdf'
    subprocess.run(['pdfunite', *made, once], check=True)
    count = page_count(once)
    many = f'{folder}/many.pdf'
    times = -(-pages // count)
    subprocess.run(['pdfunite', *[once] * times, many], check=True)
    return many, page_count(many)


def page_count(path):
    told = subprocess.run(['pdfinfo', path], capture_output=True, text=True).stdout
    return next((int(line.split()[1]) for line in told.splitlines() if line.startswith('Pages:')), 0)
