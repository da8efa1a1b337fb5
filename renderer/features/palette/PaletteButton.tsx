import { SearchOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { usePaletteOpen } from '../../shared/commands/usePaletteOpen.ts'
import { useKeysOf } from '../../shared/keys/chosenKeys.ts'
import { useOpenNegotiation } from '../../shared/negotiation/openNegotiation.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { PaletteAhead } from './PaletteAhead.tsx'
import './palette.css'

const load = async () => ({ default: (await import('./Palette.tsx')).Palette })
const Palette = lazy(load)
const AT_THE_LATEST_MS = 1_000

/** The search button of the top bar, and the palette it opens. */
export function PaletteButton({ isInWorkbench }: { readonly isInWorkbench: boolean }) {
  const { t } = useTranslation()
  const keys = useKeysOf('palette')
  const { isOpen, open } = usePaletteOpen()
  useFocusBack(isOpen)
  // Read before it is asked for, so that the field stands there at once.
  useEffect(() => {
    const coming = requestIdleCallback(() => void load(), { timeout: AT_THE_LATEST_MS })
    return () => cancelIdleCallback(coming)
  }, [])
  return (
    <>
      <Button
        icon={<SearchOutlined aria-hidden="true" />}
        title={`${t('palette.title')}  ${keys}`}
        onClick={open}
      >
        {t('palette.button')}
      </Button>
      {isOpen ? (
        <Suspense fallback={<PaletteAhead />}>
          <PlacedPalette isInWorkbench={isInWorkbench} />
        </Suspense>
      ) : null}
    </>
  )
}

/** Gives the focus back once the palette is gone, unless something has taken it. */
function useFocusBack(isOpen: boolean): void {
  useEffect(() => {
    if (isOpen) return
    const { openedFrom } = usePaletteOpen.getState()
    const isNowhere = document.activeElement === null || document.activeElement === document.body
    if (isNowhere && openedFrom instanceof HTMLElement) openedFrom.focus({ preventScroll: true })
  }, [isOpen])
}

function PlacedPalette({ isInWorkbench }: { readonly isInWorkbench: boolean }) {
  const [, navigate] = useLocation()
  const session = useOpenNegotiation((state) => state.session)
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const place = useMemo(
    () => ({ session, isInWorkbench, isPrivateShown, navigate: (to: string) => navigate(to) }),
    [session, isInWorkbench, isPrivateShown, navigate],
  )
  return <Palette place={place} />
}
