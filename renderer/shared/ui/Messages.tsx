import { CheckCircleOutlined, CloseOutlined, ExclamationCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMessages } from './messages.ts'

/** The messages, said to assistive technology as they come. */
export function Messages() {
  const { t } = useTranslation()
  const { messages, close } = useMessages()
  return (
    <div className="messages" role="status" aria-live="polite">
      {messages.map(({ id, kind, text, answer }) => (
        <div key={id} className={`message ${kind}`}>
          {kind === 'done' ? <CheckCircleOutlined /> : <ExclamationCircleOutlined />}
          <span>{text}</span>
          {answer === undefined ? null : (
            <Button
              onClick={() => {
                close(id)
                answer.run()
              }}
            >
              {answer.label}
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
