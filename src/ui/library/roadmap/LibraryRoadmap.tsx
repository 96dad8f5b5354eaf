import RoadmapTab from '../../roadmap/RoadmapTab.tsx';

export default RoadmapTab;
