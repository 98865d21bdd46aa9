import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useMedia } from '../../parts/use-media.js';
import { usePreferences } from '../comfort/preferences.js';
import { type ChartColours, coloursOf } from './chart-options.js';

use([BarChart, LineChart, GridComponent, TooltipComponent, CanvasRenderer]);

interface ChartProps {
  /** What it shows, for who cannot see it; the same stands in a table beside it. */
  readonly label: string;
  readonly optionsOf: (colours: ChartColours) => EChartsCoreOption;
}

/** A picture of figures, in the colours of the page, light or dark. */
export function Chart({ label, optionsOf }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const { theme } = usePreferences();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are those of the scheme.
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current);
    chart.setOption(optionsOf(coloursOf(place.current)));
    const follow = new ResizeObserver(() => chart.resize());
    follow.observe(place.current);
    return () => {
      follow.disconnect();
      chart.dispose();
    };
  }, [optionsOf, isDark, theme]);
  return <div ref={place} className="chart" role="img" aria-label={label} />;
}
