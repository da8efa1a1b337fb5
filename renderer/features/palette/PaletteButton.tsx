import { SearchOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { usePaletteOpen } from '../../shared/commands/usePaletteOpen.ts'
import { useKeysOf } from '../../shared/keys/chosenKeys.ts'
import { useOpenNegotiation } from '../../shared/negotiation/openNegotiation.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { useKeysAhead } from './useKeysAhead.ts'

const load = async () => ({ default: (await import('./Palette.tsx')).Palette })
const Palette = lazy(load)
const AT_THE_LATEST_MS = 1_000

/** The search button of the top bar, and the palette it opens. */
export function PaletteButton({ isInWorkbench }: { readonly isInWorkbench: boolean }) {
  const { t } = useTranslation()
  const keys = useKeysOf('palette')
  const { isOpen, open } = usePaletteOpen()
  useKeysAhead(isOpen)
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
        <Suspense>
          <PlacedPalette isInWorkbench={isInWorkbench} />
        </Suspense>
      ) : null}
    </>
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
