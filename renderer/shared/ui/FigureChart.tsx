import { BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts'
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  VisualMapComponent,
} from 'echarts/components'
import { type ECharts, type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import './figureChart.css'

use([
  BarChart,
  CustomChart,
  HeatmapChart,
  LineChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  VisualMapComponent,
  SVGRenderer,
])

/** The same figures as rows; the first cell of each is its head. */
export type FigureTable = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

type Props = {
  /** With the unit. */
  readonly title: string
  /** One sentence that stands in for the drawing. */
  readonly summary: string
  readonly option: EChartsCoreOption
  readonly table: FigureTable
  readonly height: number
  /** A point of the drawing was pointed at; the table offers the same. */
  readonly onPoint?: (index: number) => void
  readonly children?: ReactNode
}

/** A chart with its sentence and its figures as a table: 看数据 shows the one in the other's place. */
export function FigureChart(props: Props) {
  const { t } = useTranslation()
  const [isTable, setTable] = useState(false)
  return (
    <figure className="figure-chart">
      <figcaption>
        <span>{props.title}</span>
        <button
          type="button"
          className="link-button"
          aria-pressed={isTable}
          onClick={() => setTable(!isTable)}
        >
          {t(isTable ? 'chart.drawing' : 'chart.table')}
        </button>
      </figcaption>
      <p className="quiet">{props.summary}</p>
      {isTable ? <Figures title={props.title} table={props.table} /> : <Drawing {...props} />}
      {props.children}
    </figure>
  )
}

function Drawing({ summary, option, height, onPoint }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const drawing = useRef<ECharts | null>(null)
  useEffect(() => {
    const node = place.current
    if (node === null) return
    const made = init(node, null, { renderer: 'svg' })
    drawing.current = made
    const resize = new ResizeObserver(() => made.resize())
    resize.observe(node)
    return () => {
      resize.disconnect()
      made.dispose()
      drawing.current = null
    }
  }, [])
  useEffect(() => {
    const made = drawing.current
    made?.setOption({ animation: false, aria: { enabled: true, label: { enabled: false } }, ...option }, true)
    made?.off('click')
    if (onPoint !== undefined) made?.on('click', ({ dataIndex }) => onPoint(dataIndex))
  }, [option, onPoint])
  return (
    <div role="img" aria-label={summary}>
      <div ref={place} style={{ height }} aria-hidden="true" />
    </div>
  )
}

function Figures({ title, table }: { readonly title: string; readonly table: FigureTable }) {
  return (
    <div className="figure-scroll">
      <table className="figure-table">
        <caption className="unseen">{title}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([head, ...figures]) => (
            <tr key={head}>
              <th scope="row">{head}</th>
              {figures.map((figure, index) => (
                <td key={table.columns[index + 1]}>{figure}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
