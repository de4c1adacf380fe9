declare module 'echarts/i18n/*';
