import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag === 'fingerspell-input';

export default {
  base: './',
  plugins: [vue({template: {compilerOptions: {isCustomElement}}})],
};
