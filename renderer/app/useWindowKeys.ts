import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { useDock } from '../features/dock/useDock.ts'
import { useProposal } from '../features/proposal/useProposal.ts'
import { usePicker } from '../features/scenarios/usePicker.ts'
import { useSnapshots } from '../features/snapshots/useSnapshots.ts'
import { usePaletteOpen } from '../shared/commands/usePaletteOpen.ts'
import { useExplain } from '../shared/explain.ts'
import { useOpenNegotiation } from '../shared/negotiation/openNegotiation.ts'
import { usePointedTerm } from '../shared/pointedTerm.ts'
import { usePrivacy } from '../shared/privacy.ts'
import { useShortcutList } from '../shared/shortcutList.ts'
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
  const { code, shiftKey, altKey } = event
  const isControl = event.ctrlKey || event.metaKey
  if (code === 'F1' || (event.key === '?' && !isTyping(event.target) && !isSheetKey(event))) {
    return useShortcutList.getState().open
  }
  if (altKey && code === 'Digit1') return () => place.navigate('/')
  if (isControl && !shiftKey && !altKey && code === 'KeyK') return usePaletteOpen.getState().open
  if (isControl && shiftKey && !altKey && code === 'KeyH') return usePrivacy.getState().toggle
  if (!place.isInWorkbench) return null
  const { session, undo, redo } = useOpenNegotiation.getState()
  if (altKey && session !== null && code.startsWith('Digit')) {
    const screen = SCREENS[Number(code.slice(5)) - 2]
    return screen === undefined ? null : () => place.navigate(addressOf(session.id, screen.tabs[0].id))
  }
  if (!isControl || altKey) return null
  if (code === 'PageUp' || code === 'PageDown') {
    return () => place.navigate(neighbourTab(place.location, code === 'PageUp' ? -1 : 1))
  }
  if (shiftKey) {
    if (code === 'KeyC' && session !== null) return () => place.navigate(addressOf(session.id, 'compare'))
    if (code === 'KeyY' && session !== null) return () => place.navigate(addressOf(session.id, 'history'))
    if (code === 'KeyD') return usePicker.getState().duplicate
    if (code === 'KeyS') return useSnapshots.getState().toggle
    if (code === 'KeyZ' && !isTyping(event.target)) return redo
    return null
  }
  switch (code) {
    case 'KeyJ':
      return useDock.getState().toggle
    case 'BracketLeft':
      return explainPointed
    case 'KeyE':
      return usePicker.getState().toggle
    case 'KeyP':
      return place.location.endsWith('/review') ? () => window.print() : useProposal.getState().openDialog
    case 'KeyZ':
      return isTyping(event.target) ? null : undo
    case 'KeyY':
      return isTyping(event.target) ? null : redo
    default:
      return null
  }
}

/**
 * Ctrl+[ explains the figure that has the focus; else what the term pointed at costs; with none pointed at, our
 * contribution.
 */
function explainPointed(): void {
  const focused = document.activeElement?.closest<HTMLElement>('[data-explains]')
  if (focused != null) {
    focused.click()
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

/** A sheet takes every printable key as the start of a text. */
function isSheetKey(event: KeyboardEvent): boolean {
  return event.target instanceof HTMLTextAreaElement
}
