import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NegotiationSummary } from '../../../electron/contract/channels.ts'
import { useMoney } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { CellMenu, type MenuItem } from '../../shared/ui/CellMenu.tsx'
import { PortfolioRows } from './PortfolioRows.tsx'
import { useListCommands } from './useListCommands.ts'

type Props = {
  readonly negotiations: readonly NegotiationSummary[]
  readonly peeked: string | null
  readonly onOpen: (id: string) => void
  readonly onPeek: (id: string) => void
  readonly onRenew: (negotiation: NegotiationSummary) => void
}

type OpenMenu = {
  readonly negotiation: NegotiationSummary
  readonly x: number
  readonly y: number
  readonly from: Element | null
}

/** One line for each negotiation: where it stands, how far it is from its limits, when it goes on. */
export function PortfolioTable({ negotiations, peeked, onOpen, onPeek, onRenew }: Props) {
  const { t } = useTranslation()
  const { unit } = useMoney()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const commands = useListCommands()
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const openMenu = useCallback(
    (negotiation: NegotiationSummary, place: { readonly x: number; readonly y: number }) =>
      setMenu({ negotiation, ...place, from: document.activeElement }),
    [],
  )
  const itemsFor = (negotiation: NegotiationSummary): readonly MenuItem[] => {
    const { id, scenarios, isSample } = negotiation
    return [
      { id: 'open', label: t('home.menu.open'), keys: 'Enter', run: () => onOpen(id) },
      { id: 'peek', label: t('home.menu.peek'), keys: t('keys.space'), run: () => onPeek(id) },
      {
        id: 'renew',
        label: t('home.menu.renew'),
        isDisabled: scenarios.length === 0,
        run: () => onRenew(negotiation),
      },
      { id: 'export', label: t('home.menu.export'), run: () => void commands.exportFile(negotiation) },
      null,
      ...(isSample
        ? [{ id: 'reset', label: t('home.menu.reset'), run: () => void commands.resetSample(negotiation) }]
        : []),
      { id: 'delete', label: t('home.menu.delete'), run: () => void commands.remove(negotiation) },
    ]
  }
  return (
    <>
      <table className="portfolio" aria-rowcount={negotiations.length + 1}>
        <caption className="unseen">{t('home.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('home.column.name')}</th>
            <th scope="col">{t('home.column.year')}</th>
            <th scope="col">{t('home.column.stage')}</th>
            <th scope="col" className="number">
              {t('home.column.margin')}
            </th>
            {isPrivateShown ? (
              <>
                <th scope="col" className="number private">
                  {t('home.column.contribution', { unit })}
                </th>
                <th scope="col" className="private">
                  {t('home.column.position')}
                </th>
                <th scope="col" className="number private">
                  {t('home.column.distance', { unit })}
                </th>
                <th scope="col" className="number private">
                  {t('home.column.concession', { unit })}
                </th>
              </>
            ) : null}
            <th scope="col">{t('home.column.meeting')}</th>
            <th scope="col">{t('home.column.changed')}</th>
            <th scope="col">{t('home.column.decision')}</th>
            <th scope="col">
              <span className="unseen">{t('home.column.commands')}</span>
            </th>
          </tr>
        </thead>
        <PortfolioRows
          negotiations={negotiations}
          peeked={peeked}
          onOpen={onOpen}
          onPeek={onPeek}
          onMenu={openMenu}
        />
      </table>
      {menu === null ? null : (
        <CellMenu
          label={t('home.more', { name: menu.negotiation.name })}
          x={menu.x}
          y={menu.y}
          items={itemsFor(menu.negotiation)}
          onClose={() => {
            setMenu(null)
            if (menu.from instanceof HTMLElement) menu.from.focus()
          }}
        />
      )}
    </>
  )
}
