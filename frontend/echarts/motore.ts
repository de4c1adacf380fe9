/** I soli pezzi di ECharts che i grafici dell'applicazione usano: arrivano al browser con il primo grafico, non prima. */
import { BarChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendPlainComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapPiecewiseComponent,
} from 'echarts/components';
import * as echarts from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import langIT from 'echarts/i18n/langIT-obj.js';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';
import { TEMI } from './tema';

echarts.use([
  BarChart,
  HeatmapChart,
  LineChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  LegendPlainComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapPiecewiseComponent,
  LabelLayout,
  CanvasRenderer,
  SVGRenderer,
]);
echarts.registerLocale('IT', langIT);
echarts.registerTheme('chiaro', TEMI.chiaro);
echarts.registerTheme('scuro', TEMI.scuro);

export type Grafico = echarts.ECharts;
export const init = echarts.init;
