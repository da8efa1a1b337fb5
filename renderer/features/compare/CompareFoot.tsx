import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePrivacy } from '../../shared/privacy.ts'
import { BridgeView } from './BridgeView.tsx'
import { ScatterView } from './ScatterView.tsx'
import type { Column } from './useColumns.ts'

/** Under the comparison: where all scenarios lie for both sides, and what leads from the base to one of them. */
export function CompareFoot({ columns }: { readonly columns: readonly Column[] }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(true)
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  if (!isPrivateShown || columns.length === 0) return null
  return (
    <div className={isOpen ? 'compare-foot open' : 'compare-foot'}>
      <Button
        type="text"
        className="compare-foot-toggle"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t(isOpen ? 'compare.hideFoot' : 'compare.showFoot')}
      </Button>
      {isOpen ? (
        <div className="compare-parts">
          <ScatterView columns={columns} />
          <BridgeView columns={columns} />
        </div>
      ) : null}
    </div>
  )
}
