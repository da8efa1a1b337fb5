import { Button } from 'antd'
import type { TFunction } from 'i18next'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chordOf } from '../../shared/keys/chord.ts'
import { useChosenKeys } from '../../shared/keys/chosenKeys.ts'
import {
  type ChordRefusal,
  WINDOW_KEY_NAMES,
  WINDOW_KEYS,
  type WindowKey,
} from '../../shared/keys/windowKeys.ts'

/** The keys of the window, each of which a person may put elsewhere: another program may already answer to them. */
export function KeyChoices() {
  const { t } = useTranslation()
  return (
    <table className="figure-table of-text key-choices">
      <caption className="unseen">{t('settings.keys.choices')}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{t('settings.keys.what')}</th>
          <th scope="col">{t('settings.keys.name')}</th>
          <th scope="col">{t('settings.keys.reset')}</th>
        </tr>
      </thead>
      <tbody>
        {WINDOW_KEY_NAMES.map((name) => (
          <KeyChoice key={name} name={name} />
        ))}
      </tbody>
    </table>
  )
}

function KeyChoice({ name }: { readonly name: WindowKey }) {
  const { t } = useTranslation()
  const { chords, choose, reset } = useChosenKeys()
  const [isListening, setListening] = useState(false)
  const [refused, setRefused] = useState<{ readonly keys: string; readonly why: ChordRefusal } | null>(null)
  const noteId = useId()
  const what = t(`keys.${name}`)
  const keys = chords[name]
  const put = (chord: string, taking: () => ChordRefusal | null) => {
    const why = taking()
    setRefused(why === null ? null : { keys: chord, why })
    if (why === null) setListening(false)
  }
  const press = (event: KeyboardEvent) => {
    if (!isListening || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return stop()
    const chord = chordOf(event)
    if (chord !== null) put(chord, () => choose(name, chord))
  }
  const stop = () => {
    setListening(false)
    setRefused(null)
  }
  return (
    <tr>
      <th scope="row">{what}</th>
      <td>
        <Button
          aria-label={t('settings.keys.changeOf', { what, keys })}
          aria-describedby={noteId}
          onClick={() => setListening(true)}
          onKeyDown={press}
          onBlur={stop}
        >
          {isListening ? t('settings.keys.press') : <kbd>{keys}</kbd>}
        </Button>
        <output id={noteId} className="field-problem">
          {refused === null ? null : refusalText(t, refused.keys, refused.why)}
        </output>
      </td>
      <td>
        {keys === WINDOW_KEYS[name] ? null : (
          <Button onClick={() => put(WINDOW_KEYS[name], () => reset(name))}>
            {t('settings.keys.resetTo', { keys: WINDOW_KEYS[name] })}
          </Button>
        )}
      </td>
    </tr>
  )
}

function refusalText(t: TFunction, keys: string, why: ChordRefusal): string {
  if (why.kind === 'taken') return t('settings.keys.refused.taken', { keys, what: t(`keys.${why.by}`) })
  return t(`settings.keys.refused.${why.kind}`, { keys })
}
