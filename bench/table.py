"""Results of hyperfine in a folder as a Markdown table: median milliseconds and the ratio to jiheng."""
import glob
import json
import os
import sys

folder = sys.argv[1]
rows = {}
for path in sorted(glob.glob(os.path.join(folder, '*.json'))):
    name = os.path.basename(path).split('.')[0]
    for result in json.load(open(path, encoding='utf-8'))['results']:
        rows.setdefault(name, {})[result['command']] = result['median'] * 1000
programs = []
for result in rows.values():
    programs += [p for p in result if p not in programs]
print('| document | ' + ' | '.join(programs) + ' |')
print('|---|' + '---:|' * len(programs))
for name, result in rows.items():
    own = result.get('jiheng check')
    cells = []
    for program in programs:
        time = result.get(program)
        if time is None:
            cells.append('-')
        elif program == 'jiheng check' or not own:
            cells.append(f'{time:.0f} ms')
        else:
            cells.append(f'{time:.0f} ms ({time / own:.1f}×)')
    print(f'| {name} | ' + ' | '.join(cells) + ' |')
print()
print('Median of whole processes, cold start included; in brackets how many times as long as `jiheng check`, which also audits.')
