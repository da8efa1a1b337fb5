import type { commentActionsZhCn, sheetToolWordsZhCn } from './sheetToolWords.zh-CN.ts'
import type { SameKeys } from './words.ts'

/** Find, go to and filter over a sheet, the menu of a column, comments. */
export const sheetToolWordsEn: SameKeys<typeof sheetToolWordsZhCn> = {
  sheetTools: {
    find: 'Find',
    found: '{{at}} of {{count}}',
    foundAll: '{{count}} found',
    notFound: 'Not found',
    previous: 'Previous',
    next: 'Next',
    goTo: 'Go to',
    goToHint: 'Row number or name',
    go: 'Go to the row',
    noRow: 'There is no such row',
    filter: 'Filter',
    filterHint: 'tea · >100 · <=4.2 · =',
    column: 'Column',
    condition: '{{column}}: {{text}}',
    removeFilter: 'Remove the filter “{{condition}}”',
    shown: 'Showing {{shown}} of {{all}}',
    clearFilters: 'Show all',
    exact: 'Exact values Ctrl+`',
    wider: 'Widen “{{column}}”',
    narrower: 'Narrow “{{column}}”',
    moveLeft: 'Move “{{column}}” left',
    moveRight: 'Move “{{column}}” right',
    hide: 'Hide “{{column}}”',
    show: 'Show “{{column}}”',
    resetColumns: 'Reset the columns',
    columnMenu: 'Menu of the column “{{column}}”',
    collapseAll: 'Collapse all',
    expandAll: 'Expand all',
  },
  comments: {
    mark: 'comment: {{text}}',
    said: '{{by}}: {{text}}',
    me: 'Me',
    title: 'Comments: {{place}}',
    place: '{{row}}, {{column}}',
    all: 'All comments ({{count}})',
    menu: 'Comment',
    text: 'Text of the comment',
    hint: 'For our own people; in no document',
    none: 'No comments yet',
    add: 'Add the comment',
    resolve: 'Resolve',
    reopen: 'Reopen',
    resolved: 'resolved',
    remove: 'Remove',
  },
}

/** What comments are called in the list of undo. */
export const commentActionsEn: SameKeys<typeof commentActionsZhCn> = {
  addComment: 'Comment on {{name}}',
  resolveComment: 'Resolve a comment on {{name}}',
  reopenComment: 'Reopen a comment on {{name}}',
  removeComment: 'Remove a comment on {{name}}',
}
