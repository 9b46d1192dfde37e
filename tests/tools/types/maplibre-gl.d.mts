// The map's library beside our modules, where the browser finds it.
export * from 'maplibre-gl';
