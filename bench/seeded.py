"""The sum of jiheng bench as a section of docs/benchmark.md."""
import json
import os
import re
import subprocess
import sys

home, arguments = sys.argv[1], sys.argv[2:]
write = '--write' in arguments
arguments = [a for a in arguments if a != '--write']
output = subprocess.run([os.path.join(home, 'jiheng'), 'bench', '--format', 'json', *arguments], stdout=subprocess.PIPE, check=True).stdout
run = json.loads(output)


def percent(part, whole):
    return f'{100 * part / whole:.1f} %' if whole else '—'


def table(head, rows):
    lines = ['| ' + ' | '.join(head) + ' |', '|---|' + '---:|' * (len(head) - 1)]
    return '\n'.join(lines + ['| ' + ' | '.join(str(cell) for cell in row) + ' |' for row in rows])


total, filings = run['all'], run['filings']
numbers = sum(f['numbers'] for f in filings)
free = sum(f['inNoIdentity'] for f in filings)
proved, hidden = total['broken'], total['hidden']
parts = [
    f"{len(filings)} documents, {run['leftOut']} left out as too small; {numbers} printed numbers; {run['trials']} draws, seed {run['seed']}: {total['mutations']} different mistakes.",
    '',
    table(['overall', 'mistakes', 'noticed', 'share'], [
        ['break an identity', proved, total['caught'], f"**{percent(total['caught'], proved)}**"],
        ['bound, but nobody could prove them', hidden, total['hiddenCaught'], percent(total['hiddenCaught'], hidden)],
        ['both', proved + hidden, total['caught'] + total['hiddenCaught'], percent(total['caught'] + total['hiddenCaught'], proved + hidden)],
        ['at a number in no identity', total['free'], total['freeCaught'], percent(total['freeCaught'], total['free'])],
    ]),
    '',
    f"New errors: {run['newErrors']}, of which {run['newErrorsRight']} speak of what was changed or of a figure bound to it: **{percent(run['newErrorsRight'], run['newErrors'])}**.",
    '',
    f"In no identity stand {free} of the {numbers} numbers, **{percent(free, numbers)}**:",
    '',
    table(['kind', 'numbers', 'in no identity', 'share'], [[k['kind'], k['numbers'], k['inNoIdentity'], percent(k['inNoIdentity'], k['numbers'])] for k in run['kinds']]),
    '',
    table(['mistake', 'made', 'break an identity', 'noticed', 'recall', 'cannot be proved', 'in no identity', 'noticed there'],
          [[m['title'], m['mutations'], m['broken'], m['caught'], percent(m['caught'], m['broken']), m['hidden'], m['free'], m['freeCaught']] for m in run['mutators']]),
    '',
    table(['rule', 'its identities broken', 'noticed by it', 'recall', 'noticed by any', 'recall', 'new errors', 'right', 'precision', 'new doubts', 'right'],
          [[r['code'], r['broken'], r['caught'], percent(r['caught'], r['broken']), r['caughtByAny'], percent(r['caughtByAny'], r['broken']),
            r['errors'], r['right'], percent(r['right'], r['errors']), r['warnings'], r['warningsRight']] for r in run['rules']]),
    '',
    'A rule that another one speaks for (JH3005 where a score lies above its weight) notices less by itself than all of them together.',
]
section = '\n'.join(parts)
print(section)
for name in ('missed', 'wrong'):
    print(f'\n{name}:')
    for one in run[name]:
        place = one['place']
        where = ' '.join(f'{key} {place[key]}' for key in ('sheet', 'line', 'paragraph', 'table', 'row', 'column') if key in place)
        print(f"  {os.path.basename(os.path.dirname(place['file']))} {where}: {one['mutator']} {one['change']} ({', '.join(one['broken'])})")
        if name == 'wrong':
            for said in one['found']:
                print(f'      {said[:150]}')
if write:
    page = os.path.join(home, 'docs', 'benchmark.md')
    text = open(page, encoding='utf-8').read()
    text = re.sub(r'(?s)(<!-- seeded:begin -->\n).*?(<!-- seeded:end -->)', lambda m: m.group(1) + section + '\n' + m.group(2), text)
    open(page, 'w', encoding='utf-8', newline='\n').write(text)
