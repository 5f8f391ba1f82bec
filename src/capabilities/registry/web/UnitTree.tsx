import { Tree } from 'antd';
import { useEffect, useState } from 'react';
import { get } from '#web/api.ts';
import { fill, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import type { TreeNode } from '../registry.schema.ts';
import { unitKinds } from '../unit.model.ts';
import { useTree } from './registry.api.ts';
import { listText } from './registry.text.ts';
import { useWord } from './words.ts';

interface Branch {
  readonly key: string;
  readonly title: string;
  readonly isLeaf: boolean;
  readonly selectable: boolean;
  children?: Branch[];
}

interface UnitTreeProps {
  readonly jurisdictionId: string;
  readonly on: string;
  readonly chosen: string;
  readonly onChoose: (unitId: string) => void;
}

/** Units by kind, each opening to what stands under it; layers are read when they are opened. */
export function UnitTree({ jurisdictionId, on, chosen, onChoose }: UnitTreeProps) {
  const text = useText(listText);
  const top = useTree({ jurisdictionId, on });
  return (
    <DataView data={top} isEmpty={(nodes) => nodes.length === 0} empty={{ says: text.treeEmpty }} lines={8}>
      {(nodes) => (
        <Branches
          key={`${jurisdictionId} ${on}`}
          top={nodes}
          place={{ jurisdictionId, on }}
          chosen={chosen}
          onChoose={onChoose}
        />
      )}
    </DataView>
  );
}

interface BranchesProps {
  readonly top: readonly TreeNode[];
  readonly place: { readonly jurisdictionId: string; readonly on: string };
  readonly chosen: string;
  readonly onChoose: (unitId: string) => void;
}

function Branches({ top, place, chosen, onChoose }: BranchesProps) {
  const text = useText(listText);
  const word = useWord();
  const [layers, setLayers] = useState<Readonly<Record<string, readonly TreeNode[]>>>({});
  // Read anew after a command: what was opened may have changed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer is what makes opened layers old
  useEffect(() => setLayers({}), [top]);
  const branch = (node: TreeNode): Branch => ({
    key: node.id,
    title: node.under === 0 ? node.name : `${node.name}（${fill(text.underCount, { count: node.under })}）`,
    isLeaf: node.under === 0,
    selectable: true,
    ...(layers[node.id] === undefined ? {} : { children: (layers[node.id] ?? []).map(branch) }),
  });
  const groups = Object.keys(unitKinds)
    .map((kind) => ({ kind, nodes: top.filter((node) => node.kind === kind) }))
    .filter(({ nodes }) => nodes.length > 0)
    .map(
      ({ kind, nodes }): Branch => ({
        key: `kind ${kind}`,
        title: `${word(unitKinds, kind)} · ${nodes.length}`,
        isLeaf: false,
        selectable: false,
        children: nodes.map(branch),
      }),
    );
  const open = async (id: string) => {
    if (id.startsWith('kind ') || layers[id] !== undefined) return;
    const found = await get<readonly TreeNode[]>('/api/registry/tree', { ...place, parentId: id });
    setLayers((known) => ({ ...known, [id]: found }));
  };
  return (
    <Tree
      aria-label={text.tree}
      treeData={groups}
      blockNode
      height={640}
      selectedKeys={chosen === '' ? [] : [chosen]}
      loadData={({ key }) => open(String(key))}
      loadedKeys={Object.keys(layers)}
      onSelect={([key]) => onChoose(key === undefined ? '' : String(key))}
    />
  );
}
