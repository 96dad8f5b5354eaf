import { Resource } from '../../../src/catalog/resource.ts';
import { CRITERIA, SKILLS } from '../../../src/rubric/rubric.ts';

/**
 * A catalogue to rank: the real one as it was when the weights of `suggest` were chosen. A copy, so
 * that a resource added to the catalogue changes no expectation of how they are weighed.
 * Id, kind, stage, level of each criterion, level of each skill.
 */
const TABLE = `
designing-machine-learning-systems             book       1 323323 22222
machine-learning-engineering                   book       1 212212 22220
machine-learning-design-patterns               book       1 312123 22121
building-machine-learning-powered-applications book       1 221202 12220
reliable-machine-learning                      book       1 222313 22211
machine-learning-systems                       book       1 312232 12122
designing-data-intensive-applications          book       1 320033 02002
ai-engineering                                 book       1 321223 02221
rules-of-machine-learning                      guide      1 222203 12200
continuous-delivery-for-machine-learning       guide      1 211202 21021
educative-machine-learning-system-design       course     2 210132 02211
cs329s                                         course     2 323312 22221
mlops-specialization                           course     2 112321 22121
coursera-ml-engineering                        course     2 101221 21022
cmu-machine-learning-in-production             course     2 322223 22221
full-stack-deep-learning                       course     2 212222 22222
made-with-ml                                   course     2 103222 22221
mlops-zoomcamp                                 course     2 102211 21021
educative                                      platform   3 200022 01111
kaggle                                         platform   3 000000 01000
aws-ml-labs                                    platform   3 001220 21022
google-cloud-ml-labs                           platform   3 102210 22021
hidden-technical-debt                          paper      4 212203 12101
ml-test-score                                  paper      4 112302 22111
tfx                                            paper      4 232223 22121
parameter-server                               paper      4 210032 00002
clipper                                        paper      4 300132 00121
challenges-in-deploying-machine-learning       paper      4 132202 22120
monitoring-and-explainability                  paper      4 113301 00120
operationalizing-machine-learning              paper      4 222202 21220
google-ai-blog                                 blog       4 220032 01102
netflix-tech-blog                              blog       4 230222 12211
uber-engineering-blog                          blog       4 232232 22122
meta-engineering-blog                          blog       4 230132 01012
doordash-engineering-blog                      blog       4 332222 12221
linkedin-engineering-blog                      blog       4 230232 12122
pinterest-engineering-blog                     blog       4 230132 02122
airbnb-tech-blog                               blog       4 230123 12210
spotify-engineering-blog                       blog       4 130122 22201
eugene-yan                                     blog       4 321213 11210
chip-huyen-blog                                blog       4 213313 12221
evidently-ml-system-design                     collection 4 230121 01210
applied-ml                                     collection 4 230122 12210
`;

const levelsOf = (names: readonly string[], digits = '') =>
  Object.fromEntries(
    names.flatMap((name, at) => (digits[at] === '0' ? [] : [[name, Number(digits[at])]])),
  );

export const FIXTURE: readonly Resource[] = TABLE.trim()
  .split('\n')
  .map((row) => {
    const [id, kind, stage, criteria, skills] = row.split(/ +/);
    return Resource.parse({
      ...{ id, kind, title: id, by: 'Somebody', url: `https://example.org/${id}` },
      ...{ stage: Number(stage), pages: [`example.org/${id}`] },
      ...{ criteria: levelsOf(CRITERIA, criteria), skills: levelsOf(SKILLS, skills) },
    });
  });
