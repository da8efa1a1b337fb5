import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { FIRST_STEPS, restartFirstSteps, showFirstSteps, useFirstSteps } from '../../shared/firstSteps.ts'

/** Shows the five first steps again, or begins them anew. */
export function FirstStepsSetting() {
  const { t } = useTranslation()
  const { done, isDismissed, isNew } = useFirstSteps()
  const isShown = !isDismissed && !isNew
  return (
    <>
      <p>{t('settings.firstSteps.state', { done: done.length, all: FIRST_STEPS.length })}</p>
      <div className="form-row">
        <Button onClick={() => showFirstSteps(!isShown)}>
          {t(isShown ? 'settings.firstSteps.hide' : 'settings.firstSteps.show')}
        </Button>
        <Button disabled={done.length === 0} onClick={restartFirstSteps}>
          {t('settings.firstSteps.restart')}
        </Button>
      </div>
    </>
  )
}
