import {expect} from '@esm-bundle/chai';
import {
  facingByName,
  facingOfDevice,
  isSpecialLens,
} from '../../../src/app/camera/camera-facing.ts';

/** What iPhones and Androids call their front and rear cameras, by language. */
const NAMES: Readonly<Record<string, readonly [front: string, rear: string]>> = {
  English: ['Front Camera', 'Back Dual Wide Camera'],
  Android: ['camera2 1, facing front', 'camera2 0, facing back'],
  Spanish: ['Cámara frontal', 'Cámara trasera doble'],
  German: ['Frontkamera', 'Rückseitige Dual-Kamera'],
  French: ['Caméra avant', 'Caméra arrière'],
  Italian: ['Fotocamera anteriore', 'Fotocamera posteriore'],
  Portuguese: ['Câmera frontal', 'Câmera traseira dupla'],
  Dutch: ['Camera aan voorzijde', 'Camera aan achterzijde'],
  Swedish: ['Främre kamera', 'Bakre kamera'],
  Danish: ['Kamera på forsiden', 'Kamera på bagsiden'],
  Finnish: ['Etukamera', 'Takakamera'],
  Polish: ['Przedni aparat', 'Tylny aparat'],
  Czech: ['Přední fotoaparát', 'Zadní fotoaparát'],
  Hungarian: ['Előlapi kamera', 'Hátsó kamera'],
  Russian: ['Передняя камера', 'Задняя камера'],
  Turkish: ['Ön Kamera', 'Arka Kamera'],
  Greek: ['Μπροστινή κάμερα', 'Πίσω κάμερα'],
  Hebrew: ['מצלמה קדמית', 'מצלמה אחורית'],
  Arabic: ['الكاميرا الأمامية', 'الكاميرا الخلفية'],
  Japanese: ['前面カメラ', '背面デュアルカメラ'],
  Chinese: ['前置相机', '后置双广角镜头'],
  'Chinese (Taiwan)': ['前置鏡頭', '後置鏡頭'],
  Korean: ['전면 카메라', '후면 카메라'],
  Thai: ['กล้องด้านหน้า', 'กล้องด้านหลัง'],
  Vietnamese: ['Camera mặt trước', 'Camera mặt sau'],
  Indonesian: ['Kamera Depan', 'Kamera Belakang'],
};

describe('facingByName', () => {
  for (const [language, [front, rear]] of Object.entries(NAMES)) {
    it(`knows both cameras of a phone in ${language}`, () => {
      expect(facingByName(front), front).to.equal('user');
      expect(facingByName(rear), rear).to.equal('environment');
    });
  }

  it('knows nothing of cameras whose names tell nothing', () => {
    for (const name of [
      '',
      'USB Camera',
      'Logitech C920',
      'OBS Virtual Camera',
      'Background Cam',
    ]) {
      expect(facingByName(name), name).to.equal(null);
    }
  });
});

describe('facingOfDevice', () => {
  it('believes the camera before its name', () => {
    const getCapabilities = () => ({facingMode: ['environment']}) as MediaTrackCapabilities;
    expect(facingOfDevice({label: 'Front', getCapabilities})).to.equal('environment');
    expect(facingOfDevice({label: 'Front', getCapabilities: () => ({})})).to.equal('user');
    expect(facingOfDevice({label: 'Front'})).to.equal('user');
  });
});

describe('isSpecialLens', () => {
  it('tells lenses for a wide, near or far view from the main one', () => {
    const special = [
      ...['Back Ultra Wide Camera', 'Back Telephoto Camera', 'Cámara trasera ultra gran angular'],
      ...['Rückseitige Ultra-Weitwinkelkamera', '背面超広角カメラ', 'Macro'],
    ];
    for (const name of special) expect(isSpecialLens(name), name).to.equal(true);
    for (const name of ['Back Camera', 'camera2 0, facing back', 'Cámara trasera', '背面カメラ']) {
      expect(isSpecialLens(name), name).to.equal(false);
    }
  });
});
