import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { usePaletteOpen } from '../../shared/commands/usePaletteOpen.ts'

/**
 * The palette's field while its answers are still being brought. It takes the focus at once: what is typed from Ctrl+K on,
 * a Chinese word that is being composed too, is asked of the palette and goes into no cell.
 */
export function PaletteAhead() {
  const { t } = useTranslation()
  const { typed, type, enter, close } = usePaletteOpen()
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter') enter()
    else if (event.key === 'Escape') close()
    else if (event.key !== 'Tab') return
    event.preventDefault()
  }
  return (
    <div className="palette-ground">
      <div className="palette-frame">
        <div className="palette">
          <input
            // biome-ignore lint/a11y/noAutofocus: a person asked for the field
            autoFocus
            value={typed}
            onChange={({ target }) => type(target.value)}
            onKeyDown={press}
            placeholder={t('palette.placeholder')}
            aria-label={t('palette.title')}
          />
        </div>
      </div>
    </div>
  )
}
