import i18next from 'i18next'
import { Component, type ReactNode } from 'react'
import { copyText } from '../shared/ui/copyText.ts'

type Props = { readonly children: ReactNode }
type State = { readonly failure: Error | null }

/** Shows what happened, what is safe and what to do instead of a white window. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failure: null }

  static getDerivedStateFromError(failure: Error): State {
    return { failure }
  }

  override render() {
    const { failure } = this.state
    if (failure === null) return this.props.children
    const detail = `${failure.message}\n${failure.stack ?? ''}`
    return (
      <main className="broken" role="alert">
        <h1>{i18next.t('failure.title')}</h1>
        <p>{i18next.t('failure.safe')}</p>
        <div className="broken-actions">
          <button type="button" className="plain-button" onClick={() => this.setState({ failure: null })}>
            {i18next.t('failure.again')}
          </button>
          <button type="button" className="plain-button" onClick={() => window.location.reload()}>
            {i18next.t('failure.reload')}
          </button>
          <button type="button" className="plain-button" onClick={() => copyText(detail)}>
            {i18next.t('failure.copy')}
          </button>
        </div>
        <pre lang="en">{failure.message}</pre>
      </main>
    )
  }
}
