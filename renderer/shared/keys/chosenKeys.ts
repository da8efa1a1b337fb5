import { create } from 'zustand'
import { chordOf, type Pressed } from './chord.ts'
import {
  type ChordRefusal,
  type ChordsByKey,
  chordRefused,
  WINDOW_KEY_NAMES,
  WINDOW_KEYS,
  type WindowKey,
} from './windowKeys.ts'

const KEPT_UNDER = 'dealtable.keys'

type ChosenKeys = {
  readonly chords: ChordsByKey
  /** Gives a key of the window another chord, on this machine; why not, where it cannot have it. */
  readonly choose: (name: WindowKey, chord: string) => ChordRefusal | null
  /** Gives it back the chord it came with, unless another has it by now. */
  readonly reset: (name: WindowKey) => ChordRefusal | null
}

/** The chords of the window's keys as this person chose them, on this machine: another one has other programs in the way. */
export const useChosenKeys = create<ChosenKeys>((set, get) => ({
  chords: readChords(kept()),
  choose: (name, chord) => {
    const refusal = chordRefused(chord, name, get().chords)
    if (refusal !== null) return refusal
    const chords = { ...get().chords, [name]: chord }
    set({ chords })
    keep(chords)
    return null
  },
  reset: (name) => get().choose(name, WINDOW_KEYS[name]),
}))

/** What a press of keys is for, or null. */
export function windowKeyOf(pressed: Pressed): WindowKey | null {
  const chord = chordOf(pressed)
  const { chords } = useChosenKeys.getState()
  return WINDOW_KEY_NAMES.find((name) => chords[name] === chord) ?? null
}

/** The chord of a key now, where nothing is drawn with it. */
export function keysOf(name: WindowKey): string {
  return useChosenKeys.getState().chords[name]
}

/** The same for what is drawn: it follows when another is chosen. */
export function useKeysOf(name: WindowKey): string {
  return useChosenKeys((state) => state.chords[name])
}

/** What was kept, each chord that still can be had; the others are as they came. */
export function readChords(text: string | null): ChordsByKey {
  let chords: ChordsByKey = WINDOW_KEYS
  for (const [name, chord] of Object.entries(parsed(text))) {
    if (!isWindowKey(name) || typeof chord !== 'string') continue
    if (chordRefused(chord, name, chords) === null) chords = { ...chords, [name]: chord }
  }
  return chords
}

function isWindowKey(name: string): name is WindowKey {
  return Object.hasOwn(WINDOW_KEYS, name)
}

function parsed(text: string | null): object {
  try {
    const value: unknown = text === null ? {} : JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

function kept(): string | null {
  try {
    return window.localStorage.getItem(KEPT_UNDER)
  } catch {
    return null
  }
}

function keep(chords: ChordsByKey): void {
  const own = WINDOW_KEY_NAMES.filter((name) => chords[name] !== WINDOW_KEYS[name])
  try {
    window.localStorage.setItem(
      KEPT_UNDER,
      JSON.stringify(Object.fromEntries(own.map((name) => [name, chords[name]]))),
    )
  } catch {
    // They hold until the window is closed.
  }
}
