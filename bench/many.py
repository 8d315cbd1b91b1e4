"""Makes COUNT documents that differ in their unit's name, checks the folder, prints speed and peak memory."""
import glob
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

home, count = sys.argv[1], int(sys.argv[2])
sources = sorted(glob.glob(f'{home}/../shared/corpus/*/document.docx')) or sorted(glob.glob(f'{home}/samples/*/document.docx'))
# 某某县 becomes 某某县 with a number in it, so that no two documents are of one filing: the two letters before 县医疗保障局, wherever they stand.
unit = re.compile('([\u4e00-\u9fff]{2})(?:县|区|市)?医疗保障局')


def place(data):
    found = unit.findall(re.sub('<[^>]*>', '', data.decode('utf-8')))
    return max(set(found), key=found.count) if found else None


folder = tempfile.mkdtemp(prefix='jiheng-many-')
try:
    parts = []
    for source in sources:
        with zipfile.ZipFile(source) as package:
            files = {name: package.read(name) for name in package.namelist()}
        parts.append((files, place(files['word/document.xml'])))
    for i in range(count):
        files, name_of_place = parts[i % len(parts)]
        digits = ''.join('零一二三四五六七八九'[int(d)] for d in f'{i:05d}')
        with zipfile.ZipFile(f'{folder}/{i:05d}.docx', 'w', zipfile.ZIP_DEFLATED, compresslevel=1) as package:
            for name, data in files.items():
                if name == 'word/document.xml':
                    data = data.decode('utf-8').replace(name_of_place, name_of_place[0] + digits).encode('utf-8') if name_of_place else data
                package.writestr(name, data)
    size = sum(os.path.getsize(f'{folder}/{f}') for f in os.listdir(folder))
    started = time.monotonic()
    with open(f'{folder}/out.jsonl', 'wb') as out:
        code = subprocess.run([f'{home}/jiheng', 'check', folder, '--format', 'json', '--lines'], stdout=out).returncode
    seconds = time.monotonic() - started
    with open(f'{folder}/out.jsonl', 'rb') as out:
        filings = sum(1 for _ in out)
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = usage.ru_utime + usage.ru_stime
    print(f'{count} documents ({size / 1e6:.0f} MB), {filings} filings, exit code {code}')
    print(f'{seconds:.1f} s, {count / seconds:.0f} documents per second, {cpu / count * 1000:.1f} ms of processor each')
    print(f'peak memory {usage.ru_maxrss / 1024:.0f} MB')
finally:
    shutil.rmtree(folder)
