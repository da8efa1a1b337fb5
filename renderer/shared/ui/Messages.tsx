import { CheckCircleOutlined, CloseOutlined, ExclamationCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useMessages } from './messages.ts'
import { useClearPlace } from './useClearPlace.ts'

/** The messages, said to assistive technology as they come and in the language of now, over nothing a person works in. */
export function Messages() {
  const { t } = useTranslation()
  const { messages, close } = useMessages()
  const place = useRef<HTMLDivElement>(null)
  useClearPlace(place, messages.length)
  return (
    <div ref={place} className="messages" role="status" aria-live="polite">
      {messages.map(({ id, kind, text, answer }) => (
        <div key={id} className={`message ${kind}`}>
          {kind === 'done' ? <CheckCircleOutlined /> : <ExclamationCircleOutlined />}
          <span>{text(t)}</span>
          {answer === undefined ? null : (
            <Button
              onClick={() => {
                close(id)
                answer.run()
              }}
            >
              {answer.label(t)}
            </Button>
          )}
          <Button
            type="text"
            icon={<CloseOutlined />}
            aria-label={t('message.close')}
            onClick={() => close(id)}
          />
        </div>
      ))}
    </div>
  )
}
