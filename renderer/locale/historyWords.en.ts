/** History. */
export const historyWordsEn = {
  history: {
    tools: 'History tools',
    search: 'Find an action or a name',
    goTo: 'Back to here',
    goToStart: 'Back to the beginning',
    branch: 'Branch a scenario from here',
    older: '100 earlier steps',
    note: 'What was undone stays listed.',
    reading: 'Reading the history',
    empty: 'Nothing was done yet. Change a number and the first step stands here.',
    noMatch: 'There is no such action. Try another word.',
    failed: 'The history cannot be read; what is stored has not changed.',
    private: 'internal action',
    now: 'here now',
    state: { undone: 'undone, can be redone', discarded: 'undone, then replaced' },
    column: { time: 'Time', name: 'Action', scenario: 'Scenario', state: 'State', by: 'By' },
    wentTo: 'Now as after “{{name}}”, {{count}} steps away.',
    wentToStart: 'Now as at the beginning; {{count}} steps undone.',
    goBackAgain: 'Go back again',
    gone: '“{{name}}” cannot be reached: something else was done after it was undone.',
    notBranched:
      'Not branched: at “{{name}}” the scenario did not exist yet, or something changed meanwhile. Try again.',
    adopted: 'Now the scenario “{{name}}”, which is picked.',
    doesNotFit: '“{{name}}” was not added: {{found}}, which it uses, is gone.',
  },
}

/** Names of what comes out of history and snapshots. */
export const historyActionsEn = {
  branchFromStep: 'scenario {{name}} from the history',
  restoreSnapshot: 'scenario {{name}} from a snapshot',
}
