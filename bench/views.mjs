export const viewWorkloads = () => [];
