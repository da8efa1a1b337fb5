// biome-ignore-all lint/a11y/useSemanticElements: bars lie freely in their rows, which no table element can hold
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus moves from bar to bar; names and heads are read with them
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { submitDeadlines } from '../../../../domain/calendar/retailerSlots.ts'
import type { Promotion } from '../../../../domain/negotiation/promotion.ts'
import { usePrivacy } from '../../../shared/privacy.ts'
import { formatHtmlTable } from '../../../shared/sheetGrid/htmlTable.ts'
import { formatTsv } from '../../../shared/sheetGrid/tsv.ts'
import { BudgetLine } from './BudgetLine.tsx'
import { barCommand, movedText } from './barCommands.ts'
import { type BoardRow, inTime, layBoard } from './boardLayout.ts'
import { boardScale, shortDay } from './boardScale.ts'
import { CalendarBands } from './CalendarBands.tsx'
import { CalendarBar } from './CalendarBar.tsx'
import { CalendarHead } from './CalendarHead.tsx'
import { copiedBars } from './copiedBars.ts'
import { rowName, wordWidth } from './planWords.ts'
import { targetsOf } from './targetsOf.ts'
import { useBarDrag } from './useBarDrag.ts'
import { barsInView, useBoardView } from './useBoardView.ts'
import type { Plan } from './usePlan.ts'
import { usePlanView } from './usePlanView.ts'
import { useYearMarks } from './useYearMarks.ts'

const NAME_WIDTH = 104
const SCROLLBAR = 2

/** The calendar itself: rows are placements, bars are promotions, moved by pointer or keys. */
export function CalendarBoard(props: {
  readonly plan: Plan
  readonly active: Promotion | undefined
  readonly selected: ReadonlySet<string>
  readonly onActive: (id: string) => void
  readonly onToggle: (id: string) => void
  readonly onOpen: (id: string) => void
  readonly say: (text: string) => void
}) {
  const { plan, active, selected, onActive, say } = props
  const { words } = plan
  const { t } = words
  const { zoom, snap } = usePlanView()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const board = useRef<HTMLDivElement>(null)
  const width = useBoardWidth(board)
  const scale = useMemo(() => boardScale(plan.yearStart, width, zoom), [plan.yearStart, width, zoom])
  const marks = useYearMarks(plan.year, plan.calendar)
  const [renaming, setRenaming] = useState<string | null>(null)
  const { held, on } = useBarDrag(board, plan, scale, snap, (_before, after) => say(movedText(plan, [after])))
  const wordWidthOf = useMemo(() => {
    const widths = new WeakMap<Promotion, number>()
    return (promotion: Promotion) => {
      const known = widths.get(promotion) ?? wordWidth(words, promotion)
      widths.set(promotion, known)
      return known
    }
  }, [words])
  const rows = useMemo(
    () => layBoard(plan.promotions, plan.placements, scale, held?.id ?? null, wordWidthOf),
    [plan.promotions, plan.placements, scale, held, wordWidthOf],
  )
  const current = active ?? inTime(plan.promotions)[0]
  const view = useBoardView(board)
  const heightOf = (row: BoardRow) => held?.heights.get(row.id) ?? row.height
  const drawn = barsInView(rows, heightOf, view, new Set([current?.id, held?.id, renaming]))
  const focus = useBarFocus(board, current?.id)
  const deadlines = useMemo(() => {
    if (current === undefined) return []
    const { flyer, inStore } = submitDeadlines(plan.calendar, current.start)
    const all = [
      { id: 'flyer', day: flyer, text: t('plan.mark.flyer', { day: shortDay(flyer) }) },
      { id: 'inStore', day: inStore, text: t('plan.mark.inStore', { day: shortDay(inStore) }) },
    ]
    return all.filter(({ day }) => day >= scale.first && day <= scale.last)
  }, [current, plan.calendar, scale, t])

  const targets = targetsOf(current, selected, plan.promotions)
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.nativeEvent.isComposing || barOf(event.target) === null) return
    const command = barCommand(event, plan, {
      targets,
      focus: (id) => {
        onActive(id)
        focus.want()
      },
      open: props.onOpen,
      rename: setRenaming,
      toggle: props.onToggle,
      say,
    })
    if (command === null) return
    event.preventDefault()
    command()
    if (event.key.startsWith('Arrow')) focus.want()
  }
  const copy = (event: ClipboardEvent<HTMLDivElement>) => {
    if (barOf(event.target) === null || renaming !== null || targets.length === 0) return
    event.preventDefault()
    const { exact, shown } = copiedBars(targets, words)
    event.clipboardData.setData('text/plain', formatTsv(exact))
    event.clipboardData.setData('text/html', formatHtmlTable(shown))
    say(t('plan.said.copied', { count: targets.length }))
  }
  const click = (event: MouseEvent<HTMLDivElement>) => {
    const id = barOf(event.target)
    if (id === null) return
    if (event.ctrlKey || event.metaKey) props.onToggle(id)
  }
  const { put } = plan
  const { want } = focus
  const renamed = useCallback(
    (promotion: Promotion, name: string | null) => {
      setRenaming(null)
      want()
      if (name !== null) put('renamePromotion', [{ ...promotion, name }])
    },
    [put, want],
  )
  return (
    <div
      ref={board}
      className="plan-board"
      role="grid"
      aria-label={t('plan.board')}
      aria-multiselectable="true"
      aria-colcount={1 + Math.max(...rows.map(({ bars }) => bars.length))}
      onKeyDown={press}
      onCopy={copy}
      onClick={click}
      onDoubleClick={(event) => {
        const id = barOf(event.target)
        if (id !== null) props.onOpen(id)
      }}
      onFocus={(event) => {
        const id = barOf(event.target)
        if (id !== null) onActive(id)
      }}
      {...on}
    >
      <div className="plan-sheet" style={{ width: scale.width + NAME_WIDTH }}>
        <CalendarHead
          scale={scale}
          words={words}
          yearStart={plan.yearStart}
          weekStart={plan.weekStart}
          festivals={marks.festivals}
          holidays={marks.holidays}
          slots={plan.slots}
          deadlines={deadlines}
        />
        <div className="plan-body" role="rowgroup">
          <CalendarBands scale={scale} festivals={marks.festivals} slots={plan.slots} deadlines={deadlines} />
          {rows.map((row) => (
            <div
              key={row.id}
              role="row"
              className="plan-line plan-row"
              data-row={row.id}
              style={{ height: heightOf(row) }}
            >
              <span className="plan-name" role="rowheader" aria-colindex={1}>
                <b>{rowName(words, row.id)}</b>
                {row.placement?.capacity === undefined ? null : (
                  <span className="quiet">{t('plan.capacity', { count: row.placement.capacity })}</span>
                )}
              </span>
              <div className="plan-track" style={{ width: scale.width }}>
                {drawn
                  .get(row.id)
                  ?.map(({ promotion, left, width: barWidth, top, room, wordsEndAtRight, index }) => (
                    <CalendarBar
                      key={promotion.id}
                      promotion={promotion}
                      left={left}
                      width={barWidth}
                      top={top}
                      room={room}
                      wordsEndAtRight={wordsEndAtRight}
                      index={index}
                      words={words}
                      clashes={plan.clashes.get(promotion.id)}
                      isActive={promotion.id === current?.id}
                      isSelected={selected.has(promotion.id)}
                      isHeld={promotion.id === held?.id}
                      isRenaming={promotion.id === renaming}
                      onRenamed={renamed}
                    />
                  ))}
              </div>
            </div>
          ))}
        </div>
        {isPrivateShown && plan.simulation !== null ? (
          <div role="rowgroup" className="plan-foot">
            <BudgetLine simulation={plan.simulation} scale={scale} words={words} yearStart={plan.yearStart} />
          </div>
        ) : null}
      </div>
    </div>
  )
}

function barOf(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-bar]')?.dataset.bar ?? null) : null
}

/** Width left for the days beside the names, followed as the window changes. */
function useBoardWidth(board: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(900)
  useLayoutEffect(() => {
    const element = board.current
    if (element === null) return
    const measure = () => setWidth(Math.max(320, element.clientWidth - NAME_WIDTH - SCROLLBAR))
    measure()
    const watcher = new ResizeObserver(measure)
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [board])
  return width
}

/** Keeps the focus on the active bar when it is drawn anew in another row, and takes it there when asked to. */
function useBarFocus(board: React.RefObject<HTMLDivElement | null>, id: string | undefined) {
  const isWanted = useRef(false)
  const last = useRef<Element | null>(null)
  useLayoutEffect(() => {
    const element = board.current
    if (element === null || id === undefined) return
    const wasLost =
      last.current !== null && !last.current.isConnected && document.activeElement === document.body
    if (isWanted.current || wasLost) {
      isWanted.current = false
      const bar = element.querySelector<HTMLElement>(`[data-bar="${CSS.escape(id)}"]`)
      bar?.focus()
      // A bar that kept the focus while it went elsewhere is not brought into view by it.
      bar?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
    const focused = document.activeElement
    last.current = focused !== null && element.contains(focused) ? focused : null
  })
  const want = useCallback(() => {
    isWanted.current = true
  }, [])
  return { want }
}
