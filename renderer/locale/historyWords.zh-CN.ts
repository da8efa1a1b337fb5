/** 历史。 */
export const historyWordsZhCn = {
  history: {
    tools: '历史操作',
    search: '按操作或名称查找',
    goTo: '回到此步',
    goToStart: '回到最初',
    branch: '从此处另存方案',
    older: '更早的 100 步',
    note: '撤销过的步骤也留在这里。',
    reading: '正在读取历史',
    empty: '还没有操作。改一个数，这里就有第一步。',
    noMatch: '没有这样的操作。换一个词。',
    failed: '读不到历史，已存的内容没有变动。',
    private: '内部操作',
    now: '现在在这里',
    state: { undone: '已撤销，可以重做', discarded: '撤销后另有修改，不再重做' },
    column: { time: '时间', name: '操作', scenario: '方案', state: '状态', by: '经手人' },
    wentTo: '已回到“{{name}}”之后，共 {{count}} 步。',
    wentToStart: '已回到最初，共撤销 {{count}} 步。',
    goBackAgain: '再回去',
    gone: '回不到“{{name}}”：撤销之后另有修改。',
    notBranched: '没有另存：“{{name}}”时还没有这个方案，或刚有别的修改。再试一次。',
    adopted: '已另存为方案“{{name}}”，并切换过去。',
    doesNotFit: '没有另存“{{name}}”：它用到的 {{found}} 现在已经没有了。',
  },
}

/** 从历史和快照来的操作名。 */
export const historyActionsZhCn = {
  branchFromStep: '从历史另存方案 {{name}}',
  restoreSnapshot: '从快照恢复方案 {{name}}',
}
