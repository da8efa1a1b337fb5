import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { useDock } from '../features/dock/useDock.ts'
import { useProposal } from '../features/proposal/useProposal.ts'
import { usePicker } from '../features/scenarios/usePicker.ts'
import { useSnapshots } from '../features/snapshots/useSnapshots.ts'
import { usePaletteOpen } from '../shared/commands/usePaletteOpen.ts'
import { useExplain } from '../shared/explain.ts'
import { windowKeyOf } from '../shared/keys/chosenKeys.ts'
import { useShortcutList } from '../shared/keys/shortcutList.ts'
import type { WindowKey } from '../shared/keys/windowKeys.ts'
import { useOpenNegotiation } from '../shared/negotiation/openNegotiation.ts'
import { usePointedTerm } from '../shared/pointedTerm.ts'
import { usePrivacy } from '../shared/privacy.ts'
import { addressOf, neighbourTab, SCREENS } from './places.tsx'

/** Whether the key belongs to a text that is being typed, where Ctrl+Z takes back letters. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  return isText && target.closest('[role="grid"], .sheet-grid') === null && !target.readOnly
}

/** The keys of the whole window, by the key's place or letter; never while an input method composes. */
export function useWindowKeys(isInWorkbench: boolean): void {
  const [location, navigate] = useLocation()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return
      const run = commandOf(event, { isInWorkbench, location, navigate })
      if (run === null) return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [isInWorkbench, location, navigate])
}

type Place = {
  readonly isInWorkbench: boolean
  readonly location: string
  readonly navigate: (to: string) => void
}

function commandOf(event: KeyboardEvent, place: Place): (() => void) | null {
  const { code, altKey } = event
  if (code === 'F1' || (event.key === '?' && !isTyping(event.target) && !isSheetKey(event))) {
    return useShortcutList.getState().open
  }
  if (altKey && code === 'Digit1') return () => place.navigate('/')
  const name = windowKeyOf(event)
  if (name === 'palette') return usePaletteOpen.getState().open
  if (name === 'private') return usePrivacy.getState().toggle
  if (!place.isInWorkbench) return name === 'explain' ? focusedQuestion() : null
  return name === null ? fixedCommandOf(event, place) : chosenCommand(name, place)
}

/** What the keys that stay where they are do in the workbench. */
function fixedCommandOf(event: KeyboardEvent, place: Place): (() => void) | null {
  const { code, shiftKey, altKey } = event
  const { session, undo, redo } = useOpenNegotiation.getState()
  if (altKey && session !== null && code.startsWith('Digit')) {
    const screen = SCREENS[Number(code.slice(5)) - 2]
    return screen === undefined ? null : () => place.navigate(addressOf(session.id, screen.tabs[0].id))
  }
  if (!(event.ctrlKey || event.metaKey) || altKey) return null
  if (code === 'PageUp' || code === 'PageDown') {
    return () => place.navigate(neighbourTab(place.location, code === 'PageUp' ? -1 : 1))
  }
  if (isTyping(event.target)) return null
  if (code === 'KeyZ') return shiftKey ? redo : undo
  return code === 'KeyY' && !shiftKey ? redo : null
}

/** What the keys do that a person may put elsewhere. */
function chosenCommand(
  name: Exclude<WindowKey, 'palette' | 'private'>,
  { location, navigate }: Place,
): (() => void) | null {
  const { session } = useOpenNegotiation.getState()
  switch (name) {
    case 'compare':
    case 'history':
      return session === null ? null : () => navigate(addressOf(session.id, name))
    case 'duplicate':
      return usePicker.getState().duplicate
    case 'snapshot':
      return useSnapshots.getState().toggle
    case 'dock':
      return useDock.getState().toggle
    case 'explain':
      return explainPointed
    case 'scenarios':
      return usePicker.getState().toggle
    case 'proposal':
      return location.endsWith('/review') ? () => window.print() : useProposal.getState().openDialog
  }
}

/**
 * Explains the figure that has the focus; else what the term pointed at costs; with none pointed at, our
 * contribution.
 */
function explainPointed(): void {
  const focused = focusedQuestion()
  if (focused !== null) {
    focused()
    return
  }
  const { termId } = usePointedTerm.getState()
  const isPrivateShown = usePrivacy.getState().isPrivateShown
  useExplain
    .getState()
    .ask(
      termId === null
        ? isPrivateShown
          ? { of: 'supplier', line: 'contribution' }
          : { of: 'retailer', line: 'totalMargin' }
        : { of: 'term', term: termId, line: isPrivateShown ? 'cost' : 'gain' },
    )
}

/** Asks for the figure that has the focus; null where none has. */
function focusedQuestion(): (() => void) | null {
  const focused = document.activeElement?.closest<HTMLElement>('[data-explains]')
  return focused == null ? null : () => focused.click()
}

/** A sheet takes every printable key as the start of a text. */
function isSheetKey(event: KeyboardEvent): boolean {
  return event.target instanceof HTMLTextAreaElement
}
