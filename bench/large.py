"""Measures whole processes on large and old documents, each beside a peer in turns, and prints a Markdown table."""
import importlib.util
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import large_documents as make

home, options = sys.argv[1], sys.argv[2:]
runs = int(options[options.index('--runs') + 1]) if '--runs' in options else 7
# A quiet machine is waited for by the one who measures; the load is noted beside the figures.
jiheng = f'{home}/jiheng'
folder = tempfile.mkdtemp(prefix='jiheng-large-')
table = []


def run(command, output=subprocess.DEVNULL):
    """Seconds, peak megabytes of the largest process, exit code, seconds of processor."""
    started = time.monotonic()
    child = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return time.monotonic() - started, usage.ru_maxrss / 1024, child.returncode, usage.ru_utime + usage.ru_stime


def measure(what, own, peer=None, peer_name='', times=runs):
    """Own program and peer by turns, so that both meet the same machine."""
    mine, others, work, theirs, peak, code = [], [], [], [], 0, 0
    # The first run warms the file cache and counts for none.
    for i in range(times + 1):
        seconds, megabytes, code, processor = run(own)
        if i: mine.append(seconds), work.append(processor)
        if i: peak = max(peak, megabytes)
        if peer:
            seconds, _, _, processor = run(peer() if callable(peer) else peer)
            if i: others.append(seconds), theirs.append(processor)
    def shown(times_): return f'{min(times_) * 1000:.0f} / {statistics.median(times_) * 1000:.0f} ms'
    ratio = f'{min(mine) / min(others):.1f}×' if others else ''
    busy = f'{min(work) * 1000:.0f} ms' + (f' : {min(theirs) * 1000:.0f} ms' if theirs else '')
    row = (what, shown(mine), f'{peak:.0f} MB', f'{peer_name} {shown(others)}' if others else '', ratio, busy, str(code))
    table.append(row)
    print('| ' + ' | '.join(row) + ' |', flush=True)


def section():
    lines = ['| what | jiheng, min / median | peak | peer, min / median | jiheng : peer | processor, min | exit code |', '|---|---:|---:|---:|---:|---:|---:|']
    lines += ['| ' + ' | '.join(row) + ' |' for row in table]
    load = os.getloadavg()
    lines += ['', f'Whole processes, cold start included, {runs} runs by turns with the peer on {os.cpu_count()} cores; load of the machine at the end {load[0]:.1f} (1 min), {load[2]:.1f} (15 min).',
              'Peers only parse. The ratio is of the minima. Processor: of all the processes started, jiheng : peer; it depends less on what else the machine does. Peak: of the largest process, which is soffice for old formats. Exit code 3: refused, as more than 500 000 cells are.']
    return '\n'.join(lines)


def check(name): return [jiheng, 'check', f'{folder}/{name}', '--format', 'json']


try:
    rows = 1000
    for kind in ('docx', 'xlsx', 'html', 'txt'): getattr(make, kind)(f'{folder}/rows.{kind}', rows)
    pandoc = shutil.which('pandoc')
    def parse(kind): return ['pandoc', '-f', kind, '-t', 'native', '-o', '/dev/null', f'{folder}/rows.{kind}'] if pandoc else None
    cells = 'import openpyxl,sys;[[c.value for c in r] for s in openpyxl.load_workbook(sys.argv[1]) for r in s.iter_rows()]'
    openpyxl = [sys.executable, '-c', cells, f'{folder}/rows.xlsx'] if importlib.util.find_spec('openpyxl') else None
    measure('check, 1 000 rows, docx', check('rows.docx'), parse('docx'), 'pandoc')
    measure('check, 1 000 rows, xlsx', check('rows.xlsx'), openpyxl, 'openpyxl')
    measure('check, 1 000 rows, html', check('rows.html'), parse('html'), 'pandoc')
    measure('check, 1 000 rows, txt', check('rows.txt'))
    def boxes(path): return ['pdftotext', '-bbox-layout', '-cropbox', '-enc', 'UTF-8', path, '-']
    if shutil.which('pdftotext') and (printed := make.converted(f'{folder}/rows.docx', 'pdf', folder)):
        measure(f'check, 1 000 rows, pdf of {make.page_count(printed)} pages', [jiheng, 'check', printed, '--format', 'json'], boxes(printed), 'pdftotext')
        many, pages = make.many_pages(home, folder, 450)
        if many: measure(f'read, pdf of {pages} pages', [jiheng, 'read', many], boxes(many), 'pdftotext')
    for r, c in ((1000, 1000), (100_000, 10), (499, 1000), (49_900, 10)):
        big = make.workbook_big(home, folder, r, c)
        measure(f'read, xlsx of {r}×{c} cells', [jiheng, 'read', big], times=min(runs, 3))
        os.remove(big)
    if shutil.which('soffice'):
        for source, old, new in (('clean-project-word/document.docx', 'doc', 'docx'), ('reading-L03-four-quarters/document.xlsx', 'xls', 'xlsx')):
            made = make.converted(f'{home}/samples/{source}', old, folder)
            if not made: continue
            def alone():
                # A new profile each time, as ./jiheng gives it one.
                shutil.rmtree(f'{folder}/fresh', ignore_errors=True)
                return ['soffice', f'-env:UserInstallation=file://{folder}/fresh', '--headless', '--convert-to', new, '--outdir', f'{folder}/fresh-out', made]
            measure(f'check, {old}', [jiheng, 'check', made, '--format', 'json'], alone, 'soffice', times=min(runs, 5))
    if '--write' in options:
        page = f'{home}/docs/benchmark.md'
        text = open(page, encoding='utf-8').read()
        begin, end = '<!-- large:begin -->\n', '\n<!-- large:end -->'
        if begin not in text: text += f'\n## Large documents and old formats\n\nWhole processes beside a program that only parses: `bench/large --write`.\n\n{begin}{end}\n'
        text = text[:text.index(begin) + len(begin)] + section() + text[text.index(end):]
        open(page, 'w', encoding='utf-8').write(text)
        print('Written to docs/benchmark.md', file=sys.stderr)
    print(section().split('\n\n')[-1])
finally:
    shutil.rmtree(folder)
