"""Measures whole processes of jiheng write on a department of 40 projects and prints a Markdown table; warm in process, by BenchmarkDotNet, beside it."""
import csv
import glob
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

home, options = sys.argv[1], sys.argv[2:]
runs = int(options[options.index('--runs') + 1]) if '--runs' in options else 7
folder = tempfile.mkdtemp(prefix='jiheng-write-')
filing = f'{folder}/filing.json'
rows = []


def measure(what, formats, *more, times=runs):
    """Seconds and seconds of processor of every run; the first warms the file cache and counts for none."""
    took, busy = [], []
    for i in range(times + 1):
        shutil.rmtree(f'{folder}/out', ignore_errors=True)
        started = time.monotonic()
        child = subprocess.Popen([f'{home}/jiheng', 'write', filing, '--to', formats, '--out', f'{folder}/out', *more], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.monotonic() - started
        if os.waitstatus_to_exitcode(status) != 0: sys.exit(f'jiheng write ended with {os.waitstatus_to_exitcode(status)}')
        if i: took.append(seconds), busy.append(usage.ru_utime + usage.ru_stime)
    files = os.listdir(f'{folder}/out')
    kilobytes = sum(os.path.getsize(f'{folder}/out/{f}') for f in files) // 1024
    rows.append((what, str(len(files)), f'{kilobytes} kB', f'{min(took):.2f} / {statistics.median(took):.2f} s', f'{min(busy):.2f} s'))
    print('| ' + ' | '.join(rows[-1]) + ' |', flush=True)


def warm():
    """The same in one process, already compiled and loaded."""
    project, results = f'{home}/bench/Jiheng.Bench', f'{folder}/warm'
    subprocess.run(['dotnet', 'build', project, '-c', 'Release', '-v', 'q', '--nologo'], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(['dotnet', f'{project}/bin/Release/net10.0/Jiheng.Bench.dll', '--filter', '*WarmWrite*', '--exporters', 'csv', '-a', results],
                   check=True, stdout=subprocess.DEVNULL, env={**os.environ, 'JIHENG_FILING': filing})
    with open(glob.glob(f'{results}/results/*.csv')[0], encoding='utf-8-sig') as file:
        return ', '.join(f"{row['Method']} {row['Mean']}" for row in csv.DictReader(file))


def section(inside):
    load = os.getloadavg()
    return '\n'.join(['| what | files | size | min / median | processor, min |', '|---|---:|---:|---:|---:|', *('| ' + ' | '.join(row) + ' |' for row in rows), '',
                      f'Whole processes, cold start and the audit before writing included, {runs} runs (3 where LibreOffice is started) on {os.cpu_count()} cores; load of the machine at the end {load[0]:.1f} (1 min), {load[2]:.1f} (15 min). Processor: with that of LibreOffice.',
                      f'In one process, warm, all documents one after the other: {inside}.'])


try:
    subprocess.run([sys.executable, f'{home}/bench/department.py', f'{home}/samples/filings/hunan.json', filing, '20'], check=True)
    measure('docx and xlsx, page numbers left to Word', 'docx,xlsx')
    measure('docx', 'docx')
    measure('xlsx', 'xlsx')
    measure('html', 'html')
    if shutil.which('soffice'):
        measure('docx and xlsx, page numbers of the report by LibreOffice', 'docx,xlsx', '--page-numbers', times=min(runs, 3))
        measure('docx, xlsx and pdf', 'docx,xlsx,pdf', times=min(runs, 3))
    text = section(warm())
    print('\n' + text.split('\n\n')[-1])
    if '--write' in options:
        page = f'{home}/docs/benchmark.md'
        old = open(page, encoding='utf-8').read()
        begin, end = '<!-- write:begin -->\n', '\n<!-- write:end -->'
        if begin not in old:
            old += f'\n## Official documents\n\nA department with 40 projects (`bench/department.py`): its forms, 40 project forms, and the report with charts, contents and all forms behind it: `bench/write --write`. The aim is docx and xlsx of all within 2 s.\n\n{begin}{end}\n'
        new = old[:old.index(begin) + len(begin)] + text + old[old.index(end):]
        with open(page, 'w', encoding='utf-8') as file: file.write(new)
        print('Written to docs/benchmark.md', file=sys.stderr)
finally:
    shutil.rmtree(folder)
