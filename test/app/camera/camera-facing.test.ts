import {expect} from '@esm-bundle/chai';
import {facingOfDevice, loadCameraNames} from '../../../src/app/camera/camera-facing.ts';
import {cameraNames} from '../../../src/app/camera/camera-names.ts';

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

const {facingOf, isSpecialLens} = cameraNames;

describe('the names of cameras', () => {
  for (const [language, [front, rear]] of Object.entries(NAMES)) {
    it(`knows both cameras of a phone in ${language}`, () => {
      expect(facingOf(front), front).to.equal('user');
      expect(facingOf(rear), rear).to.equal('environment');
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
      expect(facingOf(name), name).to.equal(null);
    }
  });

  it('tell lenses for a wide, near or far view from the main one', () => {
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

describe('facingOfDevice', () => {
  it('believes the camera before its name', async () => {
    const names = await loadCameraNames();
    const getCapabilities = () => ({facingMode: ['environment']}) as MediaTrackCapabilities;
    expect(facingOfDevice({label: 'Front', getCapabilities}, names)).to.equal('environment');
    expect(facingOfDevice({label: 'Front', getCapabilities: () => ({})}, names)).to.equal('user');
    expect(facingOfDevice({label: 'Front'}, names)).to.equal('user');
  });
});
