export const batchWorkloads = () => [];
