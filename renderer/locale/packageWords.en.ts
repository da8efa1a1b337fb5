import type { chanceActionsZhCn, packageWordsZhCn } from './packageWords.zh-CN.ts'
import type { SameKeys } from './words.ts'

/** The words of the screen of packages. */
export const packageWordsEn: SameKeys<typeof packageWordsZhCn> = {
  packages: {
    why: 'Choose the numbers that may move, say what the retailer must reach, and find the package that leaves us most. Every result is of a full evaluation.',
    question: 'Numbers that may move, and demands',
    answer: 'Packages found',
    levers: 'Numbers that may move',
    others: 'Other numbers ({{count}})',
    noLevers: 'This scenario has no term that could move. Add terms first.',
    demands: 'The retailer must reach',
    points: 'pt',
    days: '{{count}} days',
    moved: 'moved',
    search: 'Find packages',
    working: 'Comparing packages',
    best: 'Best',
    equal: 'Equal {{number}}',
    nearest: 'Nearest package',
    bestAndEqual: 'The best package and those of equal value',
    ours: 'Our contribution',
    theirs: 'Retailer’s total margin (estimate)',
    theirRate: 'Retailer’s total margin rate (estimate)',
    use: 'Use as scenario',
    useNamed: 'Use “{{name}}” as a scenario',
    scenarioName: '{{scenario}} · {{name}}',
    sentence: 'Best package: retailer’s total margin {{theirs}}, our contribution {{ours}} against now.',
    proven: 'Every package was considered.',
    notProven: 'There are too many packages to consider all; a better one may exist.',
    unmet: 'No package meets every demand. “{{demand}}” falls short by {{by}} at the nearest one.',
    fault: '{{where}}: found {{found}}, allowed {{allowed}}.',
    lever: {
      term: 'Term',
      tier: '{{term}}, tier {{tier}}',
      now: 'Now',
      min: 'From',
      max: 'To',
      step: 'Step',
      count: 'Values',
    },
    demand: {
      totalMargin: 'Total margin at least',
      totalMarginRate: 'Total margin rate at least',
      backMargin: 'Back margin at least',
      pointsMin: 'Contract points at least',
      pointsMax: 'Contract points at most',
      now: 'now {{figure}}',
    },
    frontier: {
      title: 'Our contribution against the retailer’s total margin ({{unit}})',
      summary:
        '{{count}} packages none of which is beaten on both: from {{ours}} for us and {{theirs}} for them to {{oursLast}} and {{theirsLast}}.',
      number: 'No.',
      pick: 'Pick a package on the frontier',
      picked: 'No. {{number}} of {{count}} on the frontier',
      name: 'Frontier {{number}}',
    },
  },
}

/** Names of actions on risk and packages. */
export const chanceActionsEn: SameKeys<typeof chanceActionsZhCn> = {
  risk: 'drivers of risk of {{name}}',
  addUsualRisk: 'usual risks for {{name}}',
  usePackage: 'package as scenario {{name}}',
}
