"""Prints the documents of the sample filings and makes pictures of their pages; see docs/gallery/make-documents."""
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile

import small_png

home, everything = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None
here = f'{home}/docs/gallery'
WIDTH, MOST_PAGES = 800, 3


def text(pdf, page):
    return re.sub(r'\s', '', subprocess.run(['pdftotext', '-f', str(page), '-l', str(page), pdf, '-'], capture_output=True, text=True, check=True).stdout)


def pages(pdf):
    return int(re.search(r'Pages:\s*(\d+)', subprocess.run(['pdfinfo', pdf], capture_output=True, text=True, check=True).stdout)[1])


def picture(pdf, page, target):
    ppm = subprocess.run(['pdftoppm', '-scale-to-x', str(WIDTH), '-scale-to-y', '-1', '-f', str(page), '-l', str(page), pdf], capture_output=True, check=True).stdout
    small_png.write(ppm, target)


def shown(pdf):
    """The first page, then those with a chart or contents, as far as there is room: reports have them, forms are shown by their first pages."""
    count = pages(pdf)
    def weight(page):
        words = text(pdf, page)
        return (page != 1, not re.search(r'目录|（万元）|（%）', words) if count > 4 else False, page)
    return sorted(sorted(range(1, count + 1), key=weight)[:MOST_PAGES if count > 4 else 1])


folder = tempfile.mkdtemp(prefix='jiheng-gallery-')
try:
    lines = []
    if not everything:
        shutil.rmtree(f'{here}/documents.new', ignore_errors=True)
        os.makedirs(f'{here}/documents.new')
    for filing in sorted(glob.glob(f'{home}/samples/filings/*.json')):
        system = os.path.splitext(os.path.basename(filing))[0]
        subprocess.run([f'{home}/jiheng', 'write', filing, '--to', 'pdf', '--out', f'{folder}/{system}'], check=True, stdout=subprocess.DEVNULL)
        lines += [f'## {system}', '', f'`./jiheng write samples/filings/{system}.json --to docx,xlsx,html,pdf --out out`', '']
        # Of forms of one kind, such as those of projects, one is shown.
        kinds = set()
        for number, pdf in enumerate(sorted(glob.glob(f'{folder}/{system}/*.pdf')), 1):
            name = os.path.splitext(os.path.basename(pdf))[0]
            if everything:
                os.makedirs(everything, exist_ok=True)
                for page in range(1, pages(pdf) + 1): picture(pdf, page, f'{everything}/{system}-{number}-{page:02}.png')
                continue
            kind = name.split('-')[0]
            if kind in kinds: continue
            kinds.add(kind)
            lines += [f'### {kind}', '', f'共 {pages(pdf)} 页。 *{pages(pdf)} page(s).*', '']
            for page in shown(pdf):
                target = f'{system}-{number}-{page:02}.png'
                picture(pdf, page, f'{here}/documents.new/{target}')
                lines += [f'![{kind}，第 {page} 页](documents/{target})', '']
    if not everything:
        shutil.rmtree(f'{here}/documents', ignore_errors=True)
        os.rename(f'{here}/documents.new', f'{here}/documents')
        head = ['# 生成的官方文件', '', '由 `samples/filings/` 中的填报数据写成，单位、项目和数字都是虚构的；图片由 `docs/gallery/make-documents` 重新制作，每种文件选几页。',
                '', '*Official documents written from the sample filings; all units, projects and figures are invented. Made anew by `docs/gallery/make-documents`, some pages of each kind.*', '']
        with open(f'{here}/documents.md', 'w', encoding='utf-8') as page: page.write('\n'.join(head + lines).rstrip() + '\n')
finally:
    shutil.rmtree(folder)
