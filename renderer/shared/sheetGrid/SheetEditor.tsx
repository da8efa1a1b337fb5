import {
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useState,
} from 'react'
import { createPortal } from 'react-dom'
import type { PlacedColumn } from './columnLayout.ts'
import { OptionList } from './OptionList.tsx'
import type { SheetLabels } from './sheetLabels.ts'
import { refusalOf } from './sheetModel.ts'
import type { CellEditor } from './useCellEditor.ts'

export type SheetEditorProps<Row> = {
  readonly box: RefObject<HTMLTextAreaElement | null>
  readonly editor: CellEditor<Row>
  readonly placed: PlacedColumn<Row> | undefined
  readonly top: number
  readonly height: number
  readonly labels: SheetLabels
  readonly focus: () => void
  readonly events: Pick<
    ComponentProps<'textarea'>,
    'onKeyDown' | 'onCopy' | 'onCut' | 'onPaste' | 'onFocus' | 'onBlur'
  >
}

const WIDEST = 420
/** The browser leaves the right padding out of the width of a text that does not fit. */
const RIGHT_SPACE = 12

/**
 * The text box over the active cell. It always has the focus, so that an input method is on before the first key, and
 * is seen only while something is typed. Beside it: the list of a select cell, or the owner's own editor.
 */
export function SheetEditor<Row>(props: SheetEditorProps<Row>): ReactNode {
  const { box, editor, placed, top, height, labels, events, focus } = props
  const listId = useId()
  const [textBox, setTextBox] = useState<HTMLTextAreaElement | null>(null)
  const root = textBox?.closest('.dt-sheet') ?? null
  const { editing, cell } = editor
  const isTyping = editing !== null && editing.mode !== 'custom'
  const choice = isTyping ? editing.choice : null
  const width = placed?.width ?? 0
  useNoStrayUndo(textBox, isTyping)
  useEffect(() => {
    if (textBox !== null) fitText(textBox, isTyping, width, height)
  })
  const Custom = typeof cell?.column.editor === 'object' ? cell.column.editor.Editor : null
  const place = { left: placed?.left ?? 0, top, minWidth: width, minHeight: height }
  const closeCustom = (close: () => void) => {
    close()
    focus()
  }
  const onCustomKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') closeCustom(editor.cancel)
  }
  return (
    <div className={`dt-sheet-editor-layer${placed?.isFrozen ? ' dt-sheet-over-frozen' : ''}`}>
      <textarea
        ref={(element) => {
          box.current = element
          setTextBox(element)
        }}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        className={`dt-sheet-editor dt-sheet-${placed?.column.align ?? 'left'}${isTyping ? ' dt-sheet-typing' : ''}`}
        style={place}
        aria-label={labels.editor}
        readOnly={cell === null || refusalOf(cell) !== null}
        aria-controls={choice === null ? undefined : listId}
        aria-autocomplete={choice === null ? undefined : 'list'}
        aria-activedescendant={choice !== null && choice.index >= 0 ? `${listId}-${choice.index}` : undefined}
        onCompositionStart={() => editor.typed(true)}
        onCompositionEnd={(event) => {
          const isEmptied = event.currentTarget.value === '' && editing?.mode === 'overwrite'
          if (isEmptied) editor.cancel()
          else editor.typed(false)
        }}
        onInput={(event) => {
          editor.typed((event.nativeEvent as InputEvent).isComposing)
        }}
        {...events}
      />
      {choice !== null &&
        cell !== null &&
        root !== null &&
        createPortal(
          <OptionList
            id={listId}
            name={labels.options(cell.column.header)}
            none={labels.noOption}
            choice={choice}
            box={textBox}
            onPick={editor.commit}
          />,
          root,
        )}
      {Custom !== null && cell !== null && editing?.mode === 'custom' && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape is taken from whatever the owner's editor holds
        <div className="dt-sheet-custom-editor" style={place} onKeyDown={onCustomKey}>
          <Custom
            row={cell.row}
            value={cell.column.value(cell.row)}
            commit={(value) => closeCustom(() => editor.commitValue(value))}
            cancel={() => closeCustom(editor.cancel)}
          />
        </div>
      )}
    </div>
  )
}

/** The browser's own undo would bring typed text of another cell back into the empty text box. */
function useNoStrayUndo(textBox: HTMLTextAreaElement | null, isTyping: boolean): void {
  useEffect(() => {
    if (textBox === null || isTyping) return
    const refuse = (event: InputEvent) => {
      if (event.inputType.startsWith('history')) event.preventDefault()
    }
    textBox.addEventListener('beforeinput', refuse)
    return () => textBox.removeEventListener('beforeinput', refuse)
  }, [textBox, isTyping])
}

/** The box grows with its text: first to the right, then in lines. */
function fitText(textBox: HTMLTextAreaElement, isTyping: boolean, width: number, height: number): void {
  textBox.style.width = `${width}px`
  textBox.style.height = `${height}px`
  if (!isTyping) return
  textBox.style.whiteSpace = 'pre'
  const wanted = textBox.scrollWidth > width ? textBox.scrollWidth + RIGHT_SPACE : width
  textBox.style.width = `${Math.max(width, Math.min(wanted, WIDEST))}px`
  if (wanted > WIDEST) textBox.style.whiteSpace = 'pre-wrap'
  textBox.style.height = `${Math.max(height, textBox.scrollHeight)}px`
}
