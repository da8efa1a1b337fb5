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
import { useFocusBack } from '../../shared/ui/useFocusBack.ts'

const load = async () => ({ default: (await import('./Palette.tsx')).Palette })
const Palette = lazy(load)
const AT_THE_LATEST_MS = 1_000

/** The search button of the top bar, and the palette it opens. */
export function PaletteButton({ isInWorkbench }: { readonly isInWorkbench: boolean }) {
  const { t } = useTranslation()
  const keys = useKeysOf('palette')
  const { isOpen, open } = usePaletteOpen()
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
      {isOpen ? <OpenPalette isInWorkbench={isInWorkbench} /> : null}
    </>
  )
}

function OpenPalette({ isInWorkbench }: { readonly isInWorkbench: boolean }) {
  useFocusBack()
  return (
    <Suspense fallback={<PaletteAhead />}>
      <PlacedPalette isInWorkbench={isInWorkbench} />
    </Suspense>
  )
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
