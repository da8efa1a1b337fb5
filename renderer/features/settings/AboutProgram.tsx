import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Licence } from '../../../electron/contract/channels.ts'
import { bridge } from '../../shared/bridge.ts'

type Program = { readonly release: string; readonly licences: readonly Licence[] }

/** Which release this is, under which licence, and what it is built from. */
export function AboutProgram() {
  const { t } = useTranslation()
  const [program, setProgram] = useState<Program | null>(null)
  useEffect(() => {
    const ask = async () => {
      const reply = await bridge.invoke('about:program', {}).catch(() => null)
      if (reply?.ok === true) setProgram(reply.value)
    }
    void ask()
  }, [])
  return (
    <>
      <p>
        {program === null
          ? t('app.title')
          : t('settings.about.release', { name: t('app.title'), release: program.release })}
      </p>
      <p>{t('settings.about.offline')}</p>
      <p>{t('settings.about.licence')}</p>
      {program === null ? null : (
        <details>
          <summary>{t('settings.about.libraries', { count: program.licences.length })}</summary>
          <ul className="licences" lang="en">
            {program.licences.map(({ name, version, licence }) => (
              <li key={name}>
                {name} {version} <span className="quiet">{licence}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
