"""A department of many projects, made of a sample: each of its projects as many times, with its share of the money, so that all sums stay right."""
import copy
import json
import sys
from decimal import Decimal

source, target, copies = sys.argv[1], sys.argv[2], int(sys.argv[3])
with open(source, encoding='utf-8') as file: filing = json.load(file)
projects = []
for project in filing['projects']:
    for number in range(1, copies + 1):
        made = copy.deepcopy(project)
        made['name'] += f'（第{number}片区）'
        shares = {}
        for row in made['funds']:
            for stage, amount in row['amounts'].items():
                shares[amount] = row['amounts'][stage] = str(Decimal(amount) / copies)
        # Targets of cost name the same amounts.
        for indicator in made['indicators']:
            for key in ('target', 'actual'):
                for amount, share in shares.items():
                    if Decimal(amount): indicator[key] = indicator[key].replace(f'{amount}万元', f'{share}万元')
        # Steps before the self-evaluation are those of one project; figures up to a month are not shared out.
        made['forms'] = {name: form for name, form in made['forms'].items() if '自评' in name or (number == 1 and '监控' not in name)}
        if number > 1: made.pop('narrative', None)
        projects.append(made)
filing['projects'] = projects
with open(target, 'w', encoding='utf-8') as file: json.dump(filing, file, ensure_ascii=False)
