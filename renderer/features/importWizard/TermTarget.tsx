import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'

/** Into which scenario the terms go, null for a new one, and whether a working scenario begins on it. */
export type Target = { readonly scenario: string | null; readonly isWorking: boolean }

/** Where last year's terms go. */
export function TermTarget({
  target,
  onChange,
}: {
  readonly target: Target
  readonly onChange: (target: Target) => void
}) {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const year = Number(workspace.year.start.slice(0, 4)) - 1
  const lastYears = workspace.scenarios.filter(({ role }) => role === 'lastYear')
  return (
    <div className="list-place">
      <label>
        <span>{t('lists.import.into')}</span>
        <select
          value={target.scenario ?? ''}
          onChange={({ target: { value } }) => onChange({ ...target, scenario: value === '' ? null : value })}
        >
          <option value="">
            {t('lists.import.intoNew', { name: t('lists.import.newScenario', { year }) })}
          </option>
          {lastYears.map(({ id, name }) => (
            <option key={id} value={id}>
              {t('lists.import.intoOld', { name })}
            </option>
          ))}
        </select>
      </label>
      <Checkbox
        checked={target.isWorking}
        onChange={({ target: { checked } }) => onChange({ ...target, isWorking: checked })}
      >
        {t('lists.import.working', { name: t('lists.import.workingName') })}
      </Checkbox>
    </div>
  )
}
