import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { removeComments, setComment } from '../../../domain/actions/commentChanges.ts'
import type { Comment, CommentPlace } from '../../../domain/negotiation/comment.ts'
import { useOpenNegotiation, useSession } from '../negotiation/openNegotiation.ts'
import { usePreferences } from '../preferences.ts'
import { usePrivacy } from '../privacy.ts'
import { invalidKey } from '../sheetGrid/invalidEntries.ts'
import type { CellAddress } from '../sheetGrid/SheetGrid.tsx'

/** The remarks pinned to the rows of one sheet, and what can be done to them. */
export type SheetComments = {
  /** Oldest first; none while private things are hidden. */
  readonly all: readonly Comment[]
  readonly at: (address: CellAddress) => readonly Comment[]
  /** What is still open about a cell, for its corner; undefined without anything. */
  readonly openAt: (rowId: string, columnId: string) => string | undefined
  readonly add: (address: CellAddress, name: string, text: string) => void
  readonly setResolved: (comment: Comment, name: string, isResolved: boolean) => void
  readonly remove: (comment: Comment, name: string) => void
}

const NONE: readonly Comment[] = []

/** Comments on rows of a kind; null where the sheet has none. A comment on a whole row stands at its first column. */
export function useSheetComments(
  of: CommentPlace['of'] | undefined,
  firstColumn: string,
): SheetComments | null {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  const person = usePreferences((state) => state.person)
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const { comments = NONE } = workspace
  const all = useMemo(
    () => (isPrivateShown ? comments.filter(({ on }) => on.of === of) : NONE),
    [comments, of, isPrivateShown],
  )
  const byCell = useMemo(() => {
    const cells = new Map<string, readonly Comment[]>()
    for (const comment of all) {
      const key = invalidKey(comment.on.id, comment.on.field ?? firstColumn)
      cells.set(key, [...(cells.get(key) ?? []), comment])
    }
    return cells
  }, [all, firstColumn])
  const openAt = useMemo(
    () => (rowId: string, columnId: string) => {
      if (byCell.size === 0) return undefined
      const open = byCell.get(invalidKey(rowId, columnId))?.filter((each) => each.isResolved !== true) ?? []
      return open.length === 0
        ? undefined
        : open.map(({ by, text }) => t('comments.said', { by, text })).join('\n')
    },
    [byCell, t],
  )
  if (of === undefined || !isPrivateShown) return null
  return {
    all,
    at: ({ rowId, columnId }) => byCell.get(invalidKey(rowId, columnId)) ?? NONE,
    openAt,
    add: ({ rowId, columnId }, name, text) => {
      const comment: Comment = {
        id: crypto.randomUUID(),
        on: { of, id: rowId, field: columnId },
        by: person ?? t('comments.me'),
        at: new Date().toISOString(),
        text,
      }
      act({ key: 'action.addComment', values: { name } }, setComment(workspace, comment))
    },
    setResolved: ({ isResolved: _was, ...comment }, name, isResolved) =>
      act(
        { key: isResolved ? 'action.resolveComment' : 'action.reopenComment', values: { name } },
        setComment(workspace, isResolved ? { ...comment, isResolved } : comment),
      ),
    remove: ({ id }, name) =>
      act({ key: 'action.removeComment', values: { name } }, removeComments(workspace, [id])),
  }
}
